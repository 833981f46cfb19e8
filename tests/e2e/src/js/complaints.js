// What a console would show, for engines whose driver can't read it: console calls, uncaught errors, refused promises,
// the policy's refusals and files that didn't load. A page that is left posts what it still holds.
(function () {
  const heard = window.kakehashiHeard = [];
  const told = (value) => (value instanceof Error ? `${value.name}: ${value.message}` : String(value));
  for (const level of ['error', 'warn']) {
    const own = console[level];
    console[level] = (...words) => {
      heard.push(`${level} ${words.map(told).join(' ')}`);
      own.apply(console, words);
    };
  }
  window.addEventListener('error', (event) => {
    const { target } = event;
    if (target === window) heard.push(`error ${told(event.error ?? event.message)}`);
    else heard.push(`error not loaded: ${target.tagName} ${target.src ?? target.href}`);
  }, true);
  window.addEventListener('unhandledrejection', (event) => heard.push(`error refused: ${told(event.reason)}`));
  document.addEventListener('securitypolicyviolation', (event) => {
    heard.push(`error Content Security Policy, ${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
  });
  window.addEventListener('pagehide', () => {
    if (heard.length) navigator.sendBeacon('__report/complaints', JSON.stringify(heard.splice(0)));
  });
}());
