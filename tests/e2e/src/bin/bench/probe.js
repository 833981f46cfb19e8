// Runs in every page before the page's own scripts: tells when the first marks are painted, and records frames and long
// tasks when asked to. SELECTOR is put in by the program: what a mark looks like in the page's document; a page that
// draws on a canvas says `benchDrawn` instead.
(() => {
  const ask = window.requestAnimationFrame.bind(window);
  const probe = { asked: 0, tasks: [] };
  window.benchProbe = probe;
  // Counts how often the page asks for a frame.
  window.requestAnimationFrame = (run) => {
    probe.asked += 1;
    return ask(run);
  };

  // Milliseconds since the navigation began; the message comes after the frame in which the marks were there.
  probe.first = new Promise((resolve) => {
    const painted = new MessageChannel();
    painted.port1.onmessage = () => resolve(performance.now());
    const look = () => {
      if (window.benchDrawn || document.querySelector('SELECTOR')) painted.port2.postMessage(null);
      else ask(look);
    };
    ask(look);
  });
  probe.failed = new Promise((resolve) => {
    addEventListener('error', ({ message }) => { if (message) resolve(message); });
    addEventListener('unhandledrejection', ({ reason }) => resolve(String(reason)));
  });

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) probe.tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });

  let frames = [];
  let from = 0;
  let runs = false;
  probe.begin = () => {
    let last;
    frames = [];
    from = performance.now();
    runs = true;
    ask(function frame(now) {
      if (!runs) return;
      if (last !== undefined) frames.push(now - last);
      last = now;
      ask(frame);
    });
  };
  // The frames in milliseconds, and the longest task among those that are long (50 ms or more).
  probe.end = () => {
    runs = false;
    const tasks = probe.tasks.filter(([start, duration]) => from <= start + duration);
    return [frames, Math.max(0, ...tasks.map(([, duration]) => duration))];
  };
})();
