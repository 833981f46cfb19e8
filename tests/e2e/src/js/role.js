// Elements by what assistive technology calls them: role, and accessible name. Simplified, but the same in every
// engine. arguments: role, name or null, whether the name must be the whole. Returns [elements, names of that role].
const [role, wanted, whole] = arguments;
const collapse = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const selectors = {
  alert: '', article: 'article', banner: 'body > header, #app > header', button: 'button, summary, input[type=button], input[type=submit]',
  cell: 'td', checkbox: 'input[type=checkbox]', columnheader: 'th', combobox: 'select:not([multiple]):not([size])', complementary: 'aside',
  contentinfo: 'footer', dialog: 'dialog', figure: 'figure', form: 'form', group: 'fieldset, details', heading: 'h1, h2, h3, h4, h5, h6',
  img: 'img, svg[role=img]', link: 'a[href]', list: 'ul, ol, menu', listitem: 'li', main: 'main', navigation: 'nav', option: 'option',
  radio: 'input[type=radio]', region: 'section[aria-label], section[aria-labelledby]', row: 'tr', search: 'search',
  searchbox: 'input[type=search]', slider: 'input[type=range]', status: 'output', table: 'table', term: 'dt',
  textbox: 'textarea, input:not([type]), input[type=text], input[type=url], input[type=email]',
};
const fromContent = /^(article|button|cell|columnheader|heading|link|listitem|option|radio|checkbox|row|switch|tab|term|menuitem|status|alert)$/;
const labelled = /^(INPUT|SELECT|TEXTAREA|BUTTON|METER|OUTPUT|PROGRESS)$/;

function nameOf(element) {
  const ids = element.getAttribute('aria-labelledby');
  if (ids) return collapse(ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(' '));
  const label = element.getAttribute('aria-label');
  if (label) return collapse(label);
  // Not by element.labels: WebKitGTK 2.50 dies when it collects such a list.
  const labels = [element.closest('label'), element.id && document.querySelector(`label[for="${CSS.escape(element.id)}"]`)].filter(Boolean);
  if (labelled.test(element.tagName) && labels.length) return collapse(labels.map(spoken).join(' '));
  const own = element.querySelector(':scope > legend, :scope > caption, :scope > figcaption, :scope > summary, :scope > title');
  if (own && own !== element) return collapse(own.textContent);
  if (element.hasAttribute('alt')) return collapse(element.getAttribute('alt'));
  if (/^(submit|button)$/.test(element.type) && element.value) return collapse(element.value);
  const text = fromContent.test(role) ? collapse(spoken(element)) : '';
  return text || collapse(element.getAttribute('title') ?? element.getAttribute('placeholder'));
}

function spoken(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute('aria-hidden') === 'true') return '';
  const label = node.getAttribute('aria-label');
  if (label) return ` ${label} `;
  if (node.tagName === 'IMG') return node.alt;
  const display = getComputedStyle(node).display;
  if (display === 'none') return '';
  const inner = [...node.childNodes].map(spoken).join('');
  return display.startsWith('inline') || display === 'contents' ? inner : ` ${inner} `;
}

const there = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden=true], [inert]');
const implicit = selectors[role] ? [...document.querySelectorAll(selectors[role])].filter((element) => !element.hasAttribute('role')) : [];
const explicit = [...document.querySelectorAll(`[role~="${role}"]`)];
const found = [...implicit, ...explicit].filter(there)
  .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
  .map((element) => [element, collapse(nameOf(element))]);
const fits = ([, name]) => wanted === null || (whole ? name === wanted : name.toLowerCase().includes(wanted.toLowerCase()));
return [found.filter(fits).map(([element]) => element), found.map(([, name]) => name)];
