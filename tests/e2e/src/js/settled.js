// Calls back with "ready" once the app is mounted, no part of it is still on its way, its short animations are over, the view has come to where a press led it,
// fonts are there and two frames are painted; with a sentence if that doesn't come about.
const done = arguments[arguments.length - 1];
const start = performance.now();
const state = () => document.documentElement.dataset.app;
const moving = () => document.getAnimations().some((animation) => {
  const end = animation.effect?.getComputedTiming().endTime;
  return animation.playState === 'running' && Number.isFinite(Number(end)) && performance.now() - start < 2000;
});
(function look() {
  const late = performance.now() - start > 15000;
  if (state() === 'failed' || late) {
    const message = document.getElementById('boot-message')?.textContent ?? '';
    done(`<html data-app="${state() ?? ''}"> ${message}`);
  } else if (state() === 'ready' && !document.querySelector('.rest > [role=status]') && !moving()
    && !('flying' in document.documentElement.dataset)) {
    document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done('ready'))));
  } else {
    setTimeout(look, 20);
  }
}());
