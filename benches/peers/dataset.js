// A dataset of Kakehashi as plain items, the same for every peer: each date is taken at its widest (from the earliest
// day that it allows to the latest), so that a peer draws the span that Kakehashi draws.
//
// The fetch begins here, before the peer's own script is read: a page that waits does so at the same time.

// The only name that it adds to a page: libraries look for names of their own there.
const dataset = (() => {
  const DAY = 86_400_000;
  const address = new URLSearchParams(location.search).get('data');
  const arrived = fetch(address).then((answer) => {
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  });

  // The first and last moment of an EDTF value of the kinds that our datasets have; nothing for an open or unknown end.
  function windowOf(edtf) {
    const value = edtf.replace(/[~?%[\]{}]/g, '');
    const joint = value.includes('..') ? '..' : value.includes('/') ? '/' : '';
    const [from, to] = joint ? value.split(joint) : [value, value];
    const first = moment(from, 0);
    const last = moment(to, 1);
    return Number.isFinite(first) && Number.isFinite(last) ? [first, last] : null;
  }

  // The beginning of a year, month, day or decade (`201X`), or the moment after its end.
  function moment(value, end) {
    const [, digits, month, day] = /^(\d{3}[\dX])(?:-(\d\d))?(?:-(\d\d))?$/.exec(value.trim()) ?? [];
    if (!digits) return NaN;
    if (digits.endsWith('X')) return Date.UTC(Number(digits.slice(0, 3)) * 10 + end * 10, 0, 1);
    if (day) return Date.UTC(Number(digits), month - 1, Number(day)) + end * DAY;
    if (month) return Date.UTC(Number(digits), month - 1 + end, 1);
    return Date.UTC(Number(digits) + end, 0, 1);
  }

  function span(facts, today) {
    let first = Infinity;
    let last = -Infinity;
    for (const fact of facts) {
      for (const edtf of [fact.on, fact.start, fact.end]) {
        const known = edtf ? windowOf(edtf) : null;
        if (!known) continue;
        first = Math.min(first, known[0]);
        last = Math.max(last, known[1]);
      }
      // Open: it goes on.
      if (fact.end === '..') last = Math.max(last, today);
    }
    return Number.isFinite(first) ? [first, Math.max(last, first + DAY)] : null;
  }

  // What is drawn: `items` with name, lane (a number), start and end in milliseconds, the lanes' names, the whole range.
  async function read() {
    const facts = await arrived;
    const today = moment(facts.modified, 1);
    const lanes = facts.themes.map((theme) => theme.label.en);
    const laneOf = new Map(facts.themes.map((theme, at) => [theme.id, at]));
    const range = { start: Infinity, end: -Infinity };
    const items = [];
    for (const entry of [...facts.activities, ...facts.events]) {
      // Kakehashi offers these, but doesn't show them at first.
      if (entry.collection === 'related') continue;
      const known = span(entry.time ?? [], today);
      if (!known) continue;
      const [start, end] = known;
      items.push({ id: entry.id, name: entry.title.en, lane: laneOf.get(entry.themes[0]) ?? 0, start, end });
      range.start = Math.min(range.start, start);
      range.end = Math.max(range.end, end);
    }
    const margin = 0.03 * (range.end - range.start);
    range.start -= margin;
    range.end += margin;
    return { items, lanes, range };
  }

  // Rows for peers that don't find them by themselves: of so many in a lane the one that has been free for longest.
  // Where all are taken, items lie over each other.
  function withRows({ items, lanes }, rows) {
    const free = lanes.map(() => new Array(rows).fill(-Infinity));
    const inOrder = [...items].sort((one, other) => one.start - other.start);
    for (const item of inOrder) {
      const ends = free[item.lane];
      let row = 0;
      for (let at = 1; at < rows && ends[row] > item.start; at += 1) {
        if (ends[at] < ends[row]) row = at;
      }
      ends[row] = Math.max(ends[row], item.end);
      item.row = row;
    }
    return inOrder;
  }

  return { read, withRows };
})();
