// Calls back once the page has nothing to do any more: it is loaded, and idle twice without a request in between.
const done = arguments[arguments.length - 1];
const soon = window.requestIdleCallback
  ? (run) => window.requestIdleCallback(run)
  : (run) => requestAnimationFrame(() => setTimeout(run));
const idle = () => new Promise((resolve) => soon(() => resolve()));
const asked = () => performance.getEntriesByType('resource').length;
(async () => {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  let before;
  do {
    before = asked();
    await idle();
    await idle();
  } while (before !== asked());
  done('rests');
})();
