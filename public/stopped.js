// What the reader is told when the running app has failed (a Rust panic or another trap): fetched by boot.js at that
// moment, by a plain name and without integrity, so that a page of any version finds it. The page stays as it is, to be
// read and copied; the app gets no more events, because what it would make of them can't be trusted. Knows the app only
// by what is seen of it (the editor's textarea, the state of saving) and by the key of drafts (src/codec/record/key.rs).
(() => {
  'use strict';
  const words = {
    en: {
      title: 'Something went wrong',
      text: 'The app has stopped because of a fault of its own. You can still read and copy what is on this page; reload it to go on.',
      saved: 'Your notes are stored in this browser.',
      unsaved: 'The last change of your notes may not be stored. Copy what you need from this page, and look at what is stored before you reload.',
      draft: 'What you were writing is stored too, and will be among your notes.',
      noDraft: 'What you were writing is not stored. Copy it before you reload.',
      copy: 'Copy what I was writing', copied: 'Copied', reload: 'Reload', rescue: 'See what is stored', report: 'What the app said',
    },
    ja: {
      title: '問題が発生しました',
      text: 'アプリの不具合により、動作が停止しました。このページの内容は引き続き読むことも、コピーすることもできます。続けるには、ページを再読み込みしてください。',
      saved: 'メモはこのブラウザーに保存されています。',
      unsaved: 'メモの最後の変更は保存されていない可能性があります。再読み込みする前に、必要な内容をコピーし、保存されている内容をご確認ください。',
      draft: '書きかけの文章も保存されています。再読み込みするとメモとして残ります。',
      noDraft: '書きかけの文章は保存されていません。再読み込みする前にコピーしてください。',
      copy: '書きかけの文章をコピー', copied: 'コピーしました', reload: '再読み込み', rescue: '保存されている内容を見る', report: 'アプリからのメッセージ',
    },
  };
  const root = document.documentElement;
  const lang = /^ja\b/i.test(root.lang) ? 'ja' : 'en';
  const m = words[lang];

  function el(name, attributes, ...contents) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...contents.filter((content) => content !== null));
    return element;
  }

  /** Whether some stored draft holds this text: the app's own end of it is cut as it would cut it. */
  function isStored(text) {
    try {
      return Object.keys(localStorage).some((key) => {
        if (!key.startsWith('kakehashi/draft/1/')) return false;
        const draft = localStorage.getItem(key);
        return JSON.parse(draft.slice(draft.indexOf(' ') + 1)).body === text.trimEnd();
      });
    } catch {
      return false;
    }
  }

  const editor = [...document.querySelectorAll('#app textarea')].find((area) => area.value.trim() !== '');
  const isSafe = document.querySelector('.saved')?.dataset.state === 'saved' || !document.querySelector('.saved');
  const isDraftSafe = !editor || isStored(editor.value);

  const reload = el('button', { type: 'button', class: 'btn primary' }, m.reload);
  reload.addEventListener('click', () => location.reload());
  const rescue = el('a', { class: 'btn', href: `rescue.html?lang=${lang}` }, m.rescue);
  let copy = null;
  if (editor) {
    copy = el('button', { type: 'button', class: 'btn' }, m.copy);
    copy.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(editor.value);
        copy.textContent = m.copied;
      } catch {
        // Where the clipboard is refused, the text is chosen, and the reader's own keys copy it.
        editor.focus();
        editor.select();
      }
    });
  }
  const report = root.dataset.panic
    ? el('details', {}, el('summary', {}, m.report), el('code', {}, root.dataset.panic)) : null;
  const buttons = el('p', {}, reload, rescue, copy);
  buttons.style.display = 'flex';
  buttons.style.flexWrap = 'wrap';
  buttons.style.gap = 'var(--s2)';
  const notice = el('section', { class: 'failed', role: 'alert', tabindex: '-1', lang, 'aria-labelledby': 'stopped' },
    el('h2', { id: 'stopped' }, m.title), el('p', {}, m.text),
    el('p', {}, isSafe ? m.saved : m.unsaved, editor ? `${lang === 'ja' ? '' : ' '}${isDraftSafe ? m.draft : m.noDraft}` : ''),
    buttons, report);
  const summary = report?.querySelector('summary');
  if (summary) summary.style.minBlockSize = '24px';
  // By properties, which the policy allows: no stylesheet of the first visit has to know of this.
  notice.style.position = 'sticky';
  notice.style.insetBlockEnd = '0';
  notice.style.maxBlockSize = '60vh';
  notice.style.overflowY = 'auto';
  notice.style.zIndex = '60';
  notice.style.boxShadow = 'var(--shadow)';

  // The app hears nothing of what happens outside the notice any more; links, scrolling and choosing text still work.
  const ours = (event) => event.target instanceof Node && notice.contains(event.target);
  const kinds = ['click', 'dblclick', 'input', 'change', 'submit', 'keydown', 'keyup', 'keypress', 'pointerdown', 'pointermove', 'pointerup',
    'mousedown', 'mouseup', 'wheel', 'touchstart', 'touchmove', 'touchend', 'focusin', 'focusout', 'hashchange', 'storage', 'dragstart', 'drop', 'close', 'toggle'];
  for (const kind of kinds) window.addEventListener(kind, (event) => { if (!ours(event)) event.stopImmediatePropagation(); }, true);
  for (const area of document.querySelectorAll('#app textarea, #app input')) area.readOnly = true;
  // A dialog that is open would lie over the notice.
  for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close();

  // Last, and kept in sight: the page's way past its head stays the first link.
  document.body.append(notice);
  notice.focus();
  root.dataset.stopped = 'told';
})();
