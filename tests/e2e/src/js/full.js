// No quota can be set here, so localStorage is filled up to some 30,000 characters before its end, once. In parts: an
// engine writes a whole value anew for each of its changes.
(function () {
  const key = 'the-harness-fills-this';
  if (localStorage.getItem(key) !== null) return;
  localStorage.setItem(key, 'x'.repeat(30000));
  for (let part = 1 << 22; part >= 1024; part >>= 1) {
    try {
      localStorage.setItem(`${key} ${part}`, 'x'.repeat(part));
    } catch { /* this part was too much */ }
  }
  localStorage.setItem(key, '');
}());
