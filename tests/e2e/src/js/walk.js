// For browsers that nobody drives: asks the test's server for steps, does them in the app in the frame, and reports.
// Steps are the body of an async function of `page`, the object below. Not part of the app.
(async () => {
  const frame = document.querySelector('iframe');
  const pause = async (time) => new Promise((done) => setTimeout(done, time));
  const AsyncFunction = pause.constructor;

  const page = {
    get window() { return frame.contentWindow; },
    get document() { return frame.contentDocument; },
    get storage() { return frame.contentWindow.localStorage; },
    // Waits for a truthy value and gives it.
    async until(what, look) {
      const start = performance.now();
      for (;;) {
        const found = await look();
        if (found) return found;
        if (performance.now() - start > 6000) throw new Error(`waited in vain until ${what}`);
        await pause(15);
      }
    },
    // Goes to a route and waits until the app is there.
    async open(route) {
      const address = new URL(`./${route}`, location.href).href;
      if (page.window.location.href === 'about:blank') frame.src = address; else page.window.location.href = address;
      await page.until('the app is ready', () => page.window.location.href !== 'about:blank' && page.document.documentElement?.dataset.app === 'ready');
    },
    async reload() {
      const before = page.document;
      page.window.location.reload();
      await page.until('the app is ready again', () => page.document !== before && page.document.documentElement?.dataset.app === 'ready');
    },
    css: (selector) => page.until(`there is ${selector}`, () => page.document.querySelector(selector)),
    sees: (text) => page.until(`${text} is to be seen`, () => page.document.body.innerText.includes(text)),
    // The first button whose label or text contains this.
    button: (part) => page.until(`there is a button ${part}`, () => [...page.document.querySelectorAll('button')]
      .find((button) => (button.getAttribute('aria-label') ?? button.textContent).includes(part))),
    async click(part) { (await page.button(part)).click(); },
    // Puts text into a field as typing does, and keeps it with the keys that do so.
    async write(field, text) {
      field.focus();
      field.value = text;
      field.dispatchEvent(new page.window.InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }));
    },
    keep(field) {
      field.dispatchEvent(new page.window.KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }));
    },
    async write_note(text) {
      await page.click('Add a note');
      const field = await page.css('textarea');
      await page.write(field, text);
      page.keep(field);
      await page.until(`${text} is kept`, () => [...page.document.querySelectorAll('.note')].some((note) => note.textContent.includes(text)));
    },
    // The app's keys in localStorage.
    keys: () => Object.keys(page.storage).filter((key) => key.startsWith('kakehashi/')),
  };

  await fetch('__report/started', { method: 'POST', body: '' });
  for (let last = 0; ;) {
    const { number, steps } = await fetch('__steps', { cache: 'no-store' }).then((answer) => answer.json(), () => ({ number: last }));
    if (number === last) { await pause(30); continue; }
    last = number;
    let report;
    try {
      report = { number, value: (await new AsyncFunction('page', steps)(page)) ?? null };
    } catch (error) {
      report = { number, error: `${error}; the page: ${page.document?.body?.innerText.slice(0, 400)}` };
    }
    await fetch('__report/walk', { method: 'POST', body: JSON.stringify(report) });
  }
})();
