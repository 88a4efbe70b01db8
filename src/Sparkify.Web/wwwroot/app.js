// @ts-check
// The controls of a page: filters that answer at once, tables to walk in, colours and patterns. The figures are drawn by figures.js.

const root = document.documentElement;
const wantsPatterns = () => root.dataset.patterns === 'on';
const repaint = () => document.dispatchEvent(new Event('repaint'));

/** One stop for the tab key; arrows move inside. @param {Element} grid */
function walk(grid) {
  const links = [...grid.querySelectorAll('td')].map((cell) => cell.querySelector('a'));
  const across = grid.querySelector('tbody tr')?.querySelectorAll('td').length ?? 1;
  const first = links.find((link) => link);
  links.forEach((link) => { if (link) { link.tabIndex = link === first ? 0 : -1; } });
  grid.addEventListener('keydown', (event) => {
    const { key } = /** @type {KeyboardEvent} */ (event);
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -across, ArrowDown: across }[key];
    let at = links.indexOf(/** @type {any} */ (document.activeElement));
    if (step === undefined || at < 0) {
      return;
    }

    event.preventDefault();
    do { at += step; } while (at >= 0 && at < links.length && !links[at]);
    const next = links[at];
    if (next) {
      links.forEach((link) => { if (link) { link.tabIndex = -1; } });
      next.tabIndex = 0;
      next.focus();
    }
  });
}

/** @param {HTMLFormElement} form */
function answerAtOnce(form) {
  form.classList.add('js');
  const submit = () => form.requestSubmit();
  form.addEventListener('change', (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    const dates = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll('input[type="date"]')]);
    if (field.name === 'period') {
      dates.forEach((date) => { date.value = ''; });
    }

    submit();
  });
  form.addEventListener('submit', () => {
    for (const field of /** @type {HTMLInputElement[]} */ ([...form.elements])) {
      field.disabled = field.value === '';
    }
  });
  addEventListener('pageshow', () => { for (const field of /** @type {HTMLInputElement[]} */ ([...form.elements])) { field.disabled = false; } });
}

/** @param {string} name @param {string | null} value */
function remember(name, value) {
  try {
    if (value === null) { localStorage.removeItem(name); } else { localStorage.setItem(name, value); }
  } catch { /* Storage may be switched off; the choice lasts as long as the page then. */ }
}

/** @param {string} name */
function remembered(name) {
  try { return localStorage.getItem(name); } catch { return null; }
}

function switches() {
  const theme = remembered('theme');
  if (theme) { root.dataset.theme = theme; }
  root.dataset.patterns = remembered('patterns') ?? 'off';
  const patterns = document.querySelector('[data-patterns]:is(button)');
  const dark = document.querySelector('button[data-theme]');
  for (const button of [patterns, dark]) { button?.removeAttribute('hidden'); }
  patterns?.setAttribute('aria-pressed', String(wantsPatterns()));
  patterns?.addEventListener('click', () => {
    root.dataset.patterns = wantsPatterns() ? 'off' : 'on';
    patterns.setAttribute('aria-pressed', String(wantsPatterns()));
    remember('patterns', root.dataset.patterns);
    repaint();
  });
  dark?.addEventListener('click', () => {
    const isDark = (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
    root.dataset.theme = isDark ? 'light' : 'dark';
    remember('theme', root.dataset.theme);
    repaint();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
}

switches();
// On a phone the list of pages is longer than the screen.
const current = /** @type {HTMLElement | null} */ (document.querySelector('.masthead nav [aria-current]'));
if (current?.parentElement && current.parentElement.scrollWidth > current.parentElement.clientWidth) {
  current.parentElement.scrollLeft = current.offsetLeft - current.parentElement.offsetLeft - 16;
}

document.querySelectorAll('form[data-auto]').forEach((form) => answerAtOnce(/** @type {HTMLFormElement} */ (form)));
document.querySelectorAll('[data-grid]').forEach(walk);
