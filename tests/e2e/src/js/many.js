// Writes notes as fast as this window takes them, once somebody has given the sign. Arguments: the writer's name, how
// many notes, and whether this is the one who gives the sign. The page's `data-many` says how it ended.
const [name, count, gives] = arguments;
const SIGN = 'many/go';
// Timers of a page that nobody looks at come once a second; messages come at once.
const pause = () => new Promise(resolve => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { port1.close(); resolve(); };
  port2.postMessage('');
});
async function found(selector, test = () => true) {
  const start = performance.now();
  while (performance.now() - start < 6000) {
    const element = [...document.querySelectorAll(selector)].find(test);
    if (element) return element;
    await pause();
  }
  throw new Error(`${selector} was never there`);
}
// A page at a time, as a reader would: a few notes on each.
async function write(places) {
  const each = Math.ceil(count / places.length);
  for (let at = 0; at < count; at += 1) {
    if (at % each === 0) {
      const [before, place] = [document.title, `#/${places[at / each]}`];
      const stays = location.hash === place;
      location.hash = place;
      while (!stays && document.title === before) await pause();
    }
    (await found('main .btns:not([hidden]) button', element => /Add a note/.test(element.textContent))).click();
    const area = await found('textarea');
    area.value = `${name}: ${at}`;
    area.dispatchEvent(new Event('input', { bubbles: true }));
    (await found('.note-form button[type=submit]')).click();
  }
  await found('.saved[data-state=saved]');
}
(async () => {
  const { actors, countries } = await fetch('dataset.json').then(answer => answer.json());
  const all = [...countries.map(({ code }) => `country/${code}`), ...actors.map(({ id }) => `actor/${id}`)];
  // Few enough that turning pages isn’t most of it, so many that no list gets long.
  const places = all.slice(0, 40);
  if (gives) localStorage.setItem(SIGN, name);
  while (localStorage.getItem(SIGN) === null) await pause();
  // Nobody looks at it meanwhile, and without a layout it is quicker.
  document.body.style.display = 'none';
  const start = Date.now();
  await write(places);
  document.body.style.display = '';
  return `written ${start} ${Date.now()}`;
})().catch(String).then(end => { document.documentElement.dataset.many = end; });
