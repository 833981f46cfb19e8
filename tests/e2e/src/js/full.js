// No quota can be set here, so localStorage is filled up to some 30,000 characters before its end, once.
(function () {
  const key = 'the-harness-fills-this';
  if (localStorage.getItem(key) !== null) return;
  let text = '';
  for (let part = 1 << 22; part >= 1024; part >>= 1) {
    try {
      localStorage.setItem(key, text + 'x'.repeat(part));
      text += 'x'.repeat(part);
    } catch { /* this half was too much */ }
  }
  localStorage.setItem(key, text.slice(30000));
}());
