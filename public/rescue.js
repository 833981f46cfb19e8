// The rescue page: lists what this app has stored in this browser, byte for byte, and gives it as a file. It needs
// nothing of the app, so that it works where that is broken. It reads only, and only under the app's own keys: nothing
// here writes, moves or deletes. It knows how the keys are made (src/codec/record/key.rs) and the outermost form of the
// file of all notes (src/codec/record/file.rs); whether a record is sound, the app finds out when it reads the file.
(() => {
  'use strict';
  const PREFIX = 'kakehashi/';
  const RECORD = 'kakehashi/1/';
  const DRAFT = 'kakehashi/draft/1/';
  const DATABASE = 'kakehashi';
  const RECORDS = 'records';
  const PAGE = 100; // records shown at a time
  const PATIENCE_MS = 10000;

  const words = {
    en: {
      title: 'What is stored here',
      lead: 'Every record of your notes in this browser, as it lies there. This page works without the app. It changes nothing and sends nothing anywhere.',
      app: 'Open the app', other: '日本語', reading: 'Reading what is stored …',
      save: 'Download for the app', saveText: 'A file that holds all notes with their history, drafts too. The app can import it, here or in another browser.',
      raw: 'Download everything as it is', rawText: 'Every key and text of both copies, byte for byte, with the settings. For whoever wants to look closer.',
      notes: 'Notes', revisions: 'Versions of them', drafts: 'Drafts', odd: 'Not readable here', others: 'Settings',
      local: 'First copy (localStorage)', mirror: 'Second copy (IndexedDB)', records: (n) => `${n} ${n === 1 ? 'record' : 'records'}`,
      none: 'nothing stored', refused: (why) => `can’t be read: ${why}`, late: 'no answer',
      list: 'Records, newest first', empty: 'Nothing is stored in this browser under this address. Notes belong to one browser and one address: in another browser, or under another address, there may be some.',
      draft: 'Draft', deleted: 'In the trash', old: 'Older version', unreadable: 'Not JSON', noText: '(no text)',
      both: 'in both copies', one: { local: 'in the first copy only', mirror: 'in the second copy only' },
      text: 'The record as it is stored', tags: 'Tags:', more: (n) => `Show ${n} more`,
      saved: (name) => `Saved as ${name}`, on: { dataset: 'the whole dataset', period: 'a period', passage: 'a passage' },
    },
    ja: {
      title: '保存されているメモ',
      lead: 'このブラウザーに保存されているメモの記録を、そのままの形ですべて表示します。アプリが動かなくても使えます。このページは何も変更せず、どこにも送信しません。',
      app: 'アプリを開く', other: 'English', reading: '保存されている記録を読み込んでいます…',
      save: 'アプリ用にダウンロード', saveText: 'すべてのメモを、変更履歴と書きかけの文章も含めて一つのファイルにします。このブラウザーや別のブラウザーのアプリに読み込めます。',
      raw: 'そのままの形でダウンロード', rawText: '二か所に保存されているすべてのキーと内容を、設定も含めてそのままファイルにします。詳しく調べるためのものです。',
      notes: 'メモ', revisions: 'メモの版', drafts: '書きかけ', odd: 'ここで読めない記録', others: '設定',
      local: '一つ目の保存先（localStorage）', mirror: '二つ目の保存先（IndexedDB）', records: (n) => `${n}件`,
      none: '記録なし', refused: (why) => `読み出せません：${why}`, late: '応答がありません',
      list: '記録（新しい順）', empty: 'このアドレスでは、このブラウザーに何も保存されていません。メモはブラウザーとアドレスごとに保存されるため、別のブラウザーや別のアドレスには残っている場合があります。',
      draft: '書きかけ', deleted: 'ごみ箱', old: '以前の版', unreadable: 'JSONではありません', noText: '（本文なし）',
      both: '二か所に保存', one: { local: '一つ目の保存先のみ', mirror: '二つ目の保存先のみ' },
      text: '保存されている記録', tags: 'タグ：', more: (n) => `さらに${n}件を表示`,
      saved: (name) => `${name}として保存しました`, on: { dataset: 'データ全体', period: '期間', passage: '箇所' },
    },
  };
  const asked = new URLSearchParams(location.search).get('lang');
  const lang = /^(en|ja)$/.test(asked ?? '') ? asked : /^ja\b/i.test(navigator.language ?? '') ? 'ja' : 'en';
  const m = words[lang];

  /** An element with its attributes and contents; a text is a text. */
  function el(name, attributes, ...contents) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes ?? {})) element.setAttribute(key, value);
    element.append(...contents.filter((content) => content !== null));
    return element;
  }

  function said(error) {
    return error ? `${error.name ?? ''} ${error.message ?? ''}`.trim() || String(error) : m.late;
  }

  // --- Reading ------------------------------------------------------------------------------------------------------

  /** Every key of ours in localStorage. */
  function local() {
    const found = new Map();
    for (let at = 0; at < localStorage.length; at += 1) {
      const key = localStorage.key(at);
      if (key?.startsWith(PREFIX)) found.set(key, localStorage.getItem(key));
    }
    return found;
  }

  /** Every key of ours in IndexedDB, where there is a database. */
  async function mirror() {
    // To open one that isn't there makes it; WebKit keeps it even when that is called off.
    const all = await indexedDB.databases?.().catch(() => null);
    return all && !all.some(({ name }) => name === DATABASE) ? new Map() : opened();
  }

  /** A database that isn't there after all isn't made either: its making is called off. */
  function opened() {
    return new Promise((resolve, reject) => {
      setTimeout(reject, PATIENCE_MS, null);
      const request = indexedDB.open(DATABASE);
      let isNew = false;
      request.onupgradeneeded = () => { isNew = true; request.transaction.abort(); };
      request.onblocked = () => reject(null);
      request.onerror = (event) => {
        event.preventDefault();
        if (isNew) resolve(new Map()); else reject(request.error);
      };
      request.onsuccess = () => {
        const database = request.result;
        database.onversionchange = () => database.close();
        if (!database.objectStoreNames.contains(RECORDS)) {
          database.close();
          resolve(new Map());
          return;
        }
        const found = new Map();
        const transaction = database.transaction(RECORDS, 'readonly');
        const cursor = transaction.objectStore(RECORDS).openCursor();
        cursor.onsuccess = () => {
          const here = cursor.result;
          if (!here) return;
          // Whatever isn't text under a text isn't ours.
          if (typeof here.key === 'string' && here.key.startsWith(PREFIX) && typeof here.value === 'string') found.set(here.key, here.value);
          here.continue();
        };
        transaction.oncomplete = () => { database.close(); resolve(found); };
        transaction.onabort = () => { database.close(); reject(transaction.error); };
      };
    });
  }

  /** A copy's entries, or why there are none. */
  async function attempt(read) {
    try {
      return { found: await read(), why: null };
    } catch (error) {
      return { found: new Map(), why: said(error) };
    }
  }

  /** An object of JSON text, or nothing. */
  function object(text) {
    try {
      const value = JSON.parse(text);
      return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null;
    } catch {
      return null;
    }
  }

  /** Both copies as one list of records: the same text under the same key is one. */
  function joined(copies) {
    const records = new Map();
    const settings = new Set();
    for (const [where, { found }] of Object.entries(copies)) {
      for (const [key, text] of found) {
        const isDraft = key.startsWith(DRAFT);
        if (!isDraft && !key.startsWith(RECORD)) {
          settings.add(key);
          continue;
        }
        const same = `${key}\n${text}`;
        const known = records.get(same);
        if (known) { known.where.push(where); continue; }
        // A draft is a number, a space and the record that it would become.
        const record = isDraft ? text.slice(text.indexOf(' ') + 1) : text;
        records.set(same, { key, text, isDraft, record, value: object(record), where: [where] });
      }
    }
    const all = [...records.values()];
    for (const one of all) {
      one.time = moment(one.value);
      one.id = typeof one.value?.id === 'string' ? one.value.id : one.key;
    }
    all.sort((a, b) => b.time - a.time || (a.key < b.key ? 1 : -1));
    const replaced = new Set();
    for (const { value, isDraft, id } of all) {
      if (isDraft) continue;
      for (const list of [value?.parents, value?.replaced]) {
        if (Array.isArray(list)) for (const rev of list) replaced.add(`${id}\n${rev}`);
      }
    }
    for (const one of all) one.isOld = !one.isDraft && replaced.has(`${one.id}\n${one.value?.rev}`);
    return { all, settings: settings.size };
  }

  /** When a record was written, by its clock: its first twelve digits are milliseconds since 1970. */
  function moment(value) {
    const digits = /^([0-9a-f]{12})-/.exec(typeof value?.hlc === 'string' ? value.hlc : '');
    return digits ? parseInt(digits[1], 16) : 0;
  }

  // --- Files --------------------------------------------------------------------------------------------------------

  /** The app's own file: what is JSON as it stands, all other texts as texts. */
  function ownFile(all) {
    const sets = new Map();
    const revisions = [];
    const known = new Set();
    const unreadable = [];
    for (const { isDraft, value, record, text } of all) {
      if (isDraft) continue;
      if (!value) { unreadable.push(text); continue; }
      revisions.push(record);
      known.add(value.rev);
      sets.set(value.dataset, (sets.get(value.dataset) ?? 0) + 1);
    }
    // A draft is what a note would become: as one it comes back, unless that note is there.
    for (const { isDraft, value, record, text } of all) {
      if (!isDraft) continue;
      if (!value) unreadable.push(text);
      else if (!known.has(value.rev)) revisions.push(record);
    }
    const [dataset] = [...sets].sort((a, b) => b[1] - a[1])[0] ?? [''];
    // Records of several schemas may stand in it, each of which says its own; the file's form is the first.
    const line = (items) => (items.length ? `[\n${items.join(',\n')}]` : '[]');
    return `{\n"format": "kakehashi-annotations",\n"schema": 1,\n"dataset": ${JSON.stringify(typeof dataset === 'string' ? dataset : '')},\n`
      + `"exported": ${JSON.stringify(`${new Date().toISOString().slice(0, 19)}Z`)},\n`
      + `"revisions": ${line(revisions)},\n"unreadable": ${line(unreadable.map((text) => JSON.stringify(text)))}\n}\n`;
  }

  function rawFile(copies) {
    const entries = ({ found, why }) => ({ problem: why, entries: Object.fromEntries(found) });
    return JSON.stringify({ format: 'kakehashi-raw', exported: new Date().toISOString(), page: location.href,
      localStorage: entries(copies.local), indexedDB: entries(copies.mirror) }, null, 1);
  }

  function save(name, text, status) {
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = el('a', { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    // Some browsers read it only a moment later.
    setTimeout(() => URL.revokeObjectURL(url), 60000);
    status.textContent = m.saved(name);
  }

  // --- Showing ------------------------------------------------------------------------------------------------------

  function target(value) {
    const { kind, id, from, to } = value?.target ?? {};
    if (kind === 'period') return `${from} – ${to}`;
    return typeof id === 'string' ? id : m.on[kind] ?? '';
  }

  function row(one) {
    const { value, time, isDraft, isOld, where, key, text } = one;
    const mark = !value ? el('b', { class: 'bad' }, m.unreadable)
      : isDraft ? el('b', {}, m.draft) : value.deleted === true ? el('b', {}, m.deleted) : isOld ? el('b', {}, m.old) : null;
    const facts = [mark];
    if (time) facts.push(el('time', { datetime: iso(time) }, new Date(time).toLocaleString(lang)));
    const about = target(value);
    if (about) facts.push(el('span', {}, about));
    if (Array.isArray(value?.tags) && value.tags.length) facts.push(el('span', {}, `${m.tags} ${value.tags.join(lang === 'ja' ? '、' : ', ')}`));
    facts.push(el('span', {}, where.length === 2 ? m.both : m.one[where[0]]));
    const details = el('details', {}, el('summary', {}, m.text));
    const item = el('li', {}, el('p', { class: 'body' }, typeof value?.body === 'string' ? value.body || m.noText : text.slice(0, 400) || m.noText),
      el('p', { class: 'facts' }, ...facts), details);
    // Large ones only when they are asked for.
    details.addEventListener('toggle', () => {
      item.classList.toggle('open', details.open);
      if (details.open && details.children.length === 1) details.append(el('pre', { tabindex: '0' }, `${key}\n\n${text}`));
    });
    return item;
  }

  function iso(time) {
    const date = new Date(time);
    return Number.isNaN(date.getTime()) ? '' : date.toISOString();
  }

  function list(all) {
    const rows = el('ol', {});
    const more = el('button', { type: 'button' });
    let shown = 0;
    function grow(moveFocus) {
      const next = all.slice(shown, shown + PAGE).map(row);
      shown += next.length;
      rows.append(...next);
      const left = all.length - shown;
      more.textContent = m.more(Math.min(PAGE, left));
      more.hidden = left === 0;
      // The button may be gone: who pressed it goes on with the first of the new ones.
      if (moveFocus) next[0]?.querySelector('summary')?.focus();
    }
    more.addEventListener('click', () => grow(true));
    grow(false);
    return [rows, el('p', { class: 'buttons' }, more)];
  }

  function copyLine(name, { found, why }) {
    const count = [...found.keys()].filter((key) => key.startsWith(RECORD) || key.startsWith(DRAFT)).length;
    const state = why !== null ? el('span', { class: 'bad' }, m.refused(why)) : el('span', {}, count ? m.records(count) : m.none);
    return el('p', {}, `${name}${lang === 'ja' ? '：' : ': '}`, state);
  }

  function counted(name, count, isBad) {
    return el('div', {}, el('dt', {}, name), el('dd', isBad && count ? { class: 'bad' } : {}, String(count)));
  }

  async function shown() {
    const main = document.getElementById('rescue');
    document.documentElement.lang = lang;
    document.title = `${m.title} · Kakehashi`;
    try {
      const theme = /^"?(light|dark)"?$/.exec(localStorage.getItem('kakehashi/theme') ?? '');
      if (theme) document.documentElement.dataset.theme = theme[1];
    } catch { /* then the system's theme it is */ }
    const other = lang === 'en' ? 'ja' : 'en';
    const head = [el('nav', { 'aria-label': 'Kakehashi' },
      el('a', { href: './' }, m.app), el('a', { href: `?lang=${other}`, lang: other, hreflang: other }, m.other)),
    el('h1', {}, m.title), el('p', {}, m.lead)];
    const status = el('p', { role: 'status', class: 'soft' }, m.reading);
    main.replaceChildren(...head, status);

    const copies = { local: await attempt(local), mirror: await attempt(mirror) };
    const { all, settings } = joined(copies);
    const sound = all.filter(({ value, isDraft }) => value && !isDraft);
    const odd = all.filter(({ value }) => !value).length;
    const day = new Date().toISOString().slice(0, 10);
    const own = el('button', { type: 'button', class: 'first', 'aria-describedby': 'own-file' }, m.save);
    own.addEventListener('click', () => save(`kakehashi-notes-${day}.json`, ownFile(all), status));
    const raw = el('button', { type: 'button', 'aria-describedby': 'raw-file' }, m.raw);
    raw.addEventListener('click', () => save(`kakehashi-raw-${day}.json`, rawFile(copies), status));
    own.disabled = all.length === 0;
    raw.disabled = all.length + settings === 0;
    status.textContent = '';
    main.append(
      el('dl', {}, counted(m.notes, new Set(sound.map(({ id }) => id)).size), counted(m.revisions, sound.length),
        counted(m.drafts, new Set(all.filter(({ isDraft }) => isDraft).map(({ key }) => key)).size), counted(m.odd, odd, true), counted(m.others, settings)),
      copyLine(m.local, copies.local), copyLine(m.mirror, copies.mirror),
      el('p', { class: 'buttons' }, own, raw), status,
      el('p', { id: 'own-file' }, el('small', {}, `${m.save}${lang === 'ja' ? '：' : ': '}${m.saveText}`)),
      el('p', { id: 'raw-file' }, el('small', {}, `${m.raw}${lang === 'ja' ? '：' : ': '}${m.rawText}`)),
      el('h2', {}, m.list), ...(all.length ? list(all) : [el('p', {}, m.empty)]));
    document.documentElement.dataset.rescue = 'ready';
  }

  shown();
})();
