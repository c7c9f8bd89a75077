// Small helpers to make elements; text always as text, never as markup.
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child != null && child !== false));
  return element;
}

const PATHS = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  clip: 'M20 11.500 12.500 19a4.900 4.900 0 0 1-7-7l8-8a3.300 3.300 0 0 1 4.700 4.700l-8 8a1.600 1.600 0 0 1-2.300-2.300L15 7.500',
  keys: 'M3.500 6.500h17v11h-17zM7 10h.01M10.300 10h.01M13.700 10h.01M17 10h.01M8 14h8',
  send: 'M4 12 20 4.500 15.500 20l-3.500-6.500zM12 13.500 20 4.500',
  down: 'M6 9.500l6 6 6-6',
  file: 'M7 3.500h7l4 4v13H7zM14 3.500v4h4',
  mic: 'M12 4a2.500 2.500 0 0 1 2.500 2.500v5a2.500 2.500 0 0 1-5 0v-5A2.500 2.500 0 0 1 12 4zM6.500 11.500a5.500 5.500 0 0 0 11 0M12 17v3.500',
  link: 'M8 16 16.500 7.500M9.500 7.500h7v7',
  close: 'M6.500 6.500l11 11M17.500 6.500l-11 11',
  one: 'M5.500 12.500l4 4 9-9.500',
  two: 'M2.500 12.500l4 4 8.500-9.500M11.500 15.500l1.200 1 8.800-9.500',
  bot: 'M6.500 9.500h11v8.500h-11zM12 9.500V6M9.700 13.500h.01M14.300 13.500h.01M4.200 12v3.500M19.800 12v3.500',
};

export function icon(name, label = '') {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  if (label) {
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', label);
  } else svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg.namespaceURI, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

// A button that opens a list: Escape and a click elsewhere close it, arrows move in it.
export function popup(button, list) {
  const show = (open) => {
    list.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) list.querySelector('button')?.focus();
  };
  button.addEventListener('click', () => show(list.hidden));
  document.addEventListener('click', (event) => {
    if (!list.hidden && !list.contains(event.target) && !button.contains(event.target)) show(false);
  });
  list.addEventListener('click', (event) => event.target.closest('button') && show(false));
  list.addEventListener('keydown', (event) => {
    const items = [...list.querySelectorAll('button')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') { show(false); button.focus(); }
    if (!step) return;
    event.preventDefault();
    items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
  });
}
