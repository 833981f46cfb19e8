// The first script of the page, before anything is painted. Classic and old in its words (ECMAScript 5), so that a
// browser too old for the app can still read it and say so. It sets the theme, the Trusted Types policy and, where
// the browser can run the app, starts fetching it. It knows nothing of the app itself: start.js starts that.
//
// <html data-app>: absent (no scripts, or too old: the plain account is all there is), "loading", "ready" (set by the
// app once it is mounted), "failed" (the plain account comes back, with what went wrong above it) or "stopped" (the
// running app has failed: stopped.js says so, and the page stays as it is).
(function () {
  'use strict';
  var root = document.documentElement;
  var script = document.currentScript;
  var base = script.src.replace(/[^\/]*$/, '');

  // What the reader chose, before the first paint. The value is the bare word, as the app writes it.
  try {
    var theme = /^"?(light|dark)"?$/.exec(window.localStorage.getItem('kakehashi/theme') || '');
    if (theme) root.setAttribute('data-theme', theme[1]);
  } catch (storageIsBlocked) { /* then the system's theme it is */ }

  // --- Trusted Types ---------------------------------------------------------------------------------------------
  // The app's framework clones parsed templates, so HTML strings can't be forbidden outright: these never hold
  // anything that runs or loads. Refusing means returning null: the browser then throws at whoever asked.
  var dangerous = /<\/?(script|iframe|object|embed|link|meta|base)(?![a-z0-9-])|[\s"'\/]on[a-z]+\s*=|[\s"'\/]srcdoc\s*=/i;

  function decoded(text) {
    return text.replace(/&#(x[0-9a-f]+|[0-9]+);?/gi, function (whole, code) {
      return String.fromCharCode(/^x/i.test(code) ? parseInt(code.slice(1), 16) : parseInt(code, 10));
    }).replace(/&colon;/gi, ':').replace(/&(tab|newline);/gi, ' ');
  }

  function harmless(html) {
    // A URL's scheme may hide behind entities, blanks and control characters.
    return !dangerous.test(html) && !/(javascript|vbscript):/i.test(decoded(html).replace(/[\u0000-\u0020]+/g, ''));
  }

  function ours(address) {
    var link = document.createElement('a');
    link.href = address;
    // Only scripts beside this one: the same origin may hold other people's pages.
    return link.href.indexOf(base) === 0 && link.href.indexOf('/../') < 0 && /\.js$/.test(link.pathname);
  }

  if (window.trustedTypes && window.trustedTypes.createPolicy) {
    window.trustedTypes.createPolicy('default', {
      createHTML: function (html) { return harmless(html) ? html : null; },
      createScriptURL: function (address) { return ours(address) ? address : null; }
    });
  }

  // --- What the reader is told when the app can't run --------------------------------------------------------------
  var messages = {
    old: {
      en: 'This browser is too old for the interactive pages (they need a browser of 2024 or later). Here is the same content as plain text.',
      ja: 'お使いのブラウザーは古いため、対話型のページを表示できません（2024年以降のブラウザーが必要です）。同じ内容を文章でご覧いただけます。'
    },
    wasm: {
      en: 'WebAssembly is switched off in this browser, so the interactive pages can’t run. Here is the same content as plain text.',
      ja: 'このブラウザーではWebAssemblyが無効になっているため、対話型のページを表示できません。同じ内容を文章でご覧いただけます。'
    },
    failed: {
      en: 'The interactive pages could not be started. Your notes are untouched. Here is the same content as plain text.',
      ja: '対話型のページを開始できませんでした。メモはそのまま残っています。同じ内容を文章でご覧いただけます。'
    },
    reload: { en: 'Try again', ja: 'もう一度読み込む' },
    rescue: { en: 'See your stored notes', ja: '保存されているメモを見る' }
  };
  var language = /^ja\b/i.test(navigator.language || '') ? 'ja' : 'en';

  function tell(message, mayReload) {
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', function () { tell(message, mayReload); });
      return;
    }
    var place = document.getElementById('boot-message');
    if (!place) return;
    place.setAttribute('lang', language);
    place.textContent = message[language] + ' ';
    if (mayReload) {
      var again = document.createElement('a');
      again.href = window.location.href;
      again.textContent = messages.reload[language];
      again.addEventListener('click', function (event) { event.preventDefault(); window.location.reload(); });
      place.appendChild(again);
      var rescue = document.createElement('a');
      rescue.href = base + 'rescue.html?lang=' + language;
      rescue.textContent = messages.rescue[language];
      place.appendChild(document.createTextNode(' · '));
      place.appendChild(rescue);
    }
    place.removeAttribute('hidden');
  }

  // A trap ends a call of the app, not the page. What is left is told by a script of its own, which hardly anybody needs.
  function stopped() {
    root.setAttribute('data-app', 'stopped');
    var notice = document.createElement('script');
    notice.src = base + 'stopped.js';
    document.head.appendChild(notice);
  }

  function failed(reason) {
    var state = root.getAttribute('data-app');
    if (state === 'ready' && reason instanceof WebAssembly.RuntimeError) stopped();
    if (state !== 'loading') return; // too late to be a failure of the start
    root.setAttribute('data-app', 'failed');
    if (window.console) console.error('Kakehashi could not start:', reason);
    tell(messages.failed, true);
  }

  // --- Can this browser run the app? -------------------------------------------------------------------------------
  function missing() {
    if (typeof WebAssembly !== 'object' || typeof WebAssembly.instantiate !== 'function') {
      return 'noModule' in HTMLScriptElement.prototype ? messages.wasm : messages.old;
    }
    var supports = window.CSS && CSS.supports;
    var able = 'noModule' in HTMLScriptElement.prototype
      && supports
      && CSS.supports('color', 'light-dark(red, red)')
      && CSS.supports('selector(&)') // nesting
      && typeof window.fetch === 'function'
      && typeof HTMLDialogElement === 'function';
    return able ? null : messages.old;
  }

  var lack = missing();
  if (lack) {
    tell(lack, false);
    return;
  }
  root.setAttribute('data-app', 'loading');
  window.addEventListener('error', function (event) { failed(event.error || event.message); });
  window.addEventListener('unhandledrejection', function (event) { failed(event.reason); });

  // The address of a file that the page names, and how to ask for it. Without integrity only in development.
  function named(attribute) {
    var integrity = script.getAttribute(attribute + '-integrity');
    var name = script.getAttribute(attribute) || '';
    return { url: base + name.replace(/^\.\//, ''), how: integrity ? { integrity: integrity } : {} };
  }

  // The large file starts to travel at once.
  var file = named('data-wasm');
  var wasm = window.fetch(file.url, file.how);
  wasm.then(null, failed); // at once: start.js may itself be on its way still
  window.kakehashiBoot = { glue: named('data-glue').url, wasm: wasm, restFile: named('data-rest'),
    restStyle: named('data-rest-style'), failed: failed };
}());
