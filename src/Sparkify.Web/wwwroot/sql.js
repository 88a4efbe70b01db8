// @ts-check
// Makes the text field of the SQL page an editor, and keeps what was run in this browser. Without it the page works as a plain form.

const own = /** @type {HTMLScriptElement | null} */ (document.querySelector('script[data-editor]'));
const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-statement]'));
const field = /** @type {HTMLTextAreaElement | null} */ (document.querySelector('#statement'));
const room = 'sql-history';
const most = 40;

/** @returns {string[]} */
function past() {
  try {
    const kept = JSON.parse(localStorage.getItem(room) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

/** @param {string} sql */
function keep(sql) {
  const text = sql.trim();
  if (text) {
    try {
      localStorage.setItem(room, JSON.stringify([text, ...past().filter((each) => each !== text)].slice(0, most)));
    } catch { /* Storage may be switched off or full; then there is no history. */ }
  }
}

/** What was run before, newest first; a click puts it into the editor. @param {(sql: string) => void} put */
function list(put) {
  const place = /** @type {HTMLElement | null} */ (document.querySelector('[data-history]'));
  const items = place?.querySelector('ul');
  const all = past();
  if (!place || !items || all.length === 0) {
    return;
  }

  items.replaceChildren(...all.slice(0, 12).map((sql) => {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'plain', title: sql, textContent: sql.replace(/\s+/g, ' ').slice(0, 80) });
    button.addEventListener('click', () => put(sql));
    const item = document.createElement('li');
    item.append(button);
    return item;
  }));
  place.hidden = false;
}

/** @param {any} kit @returns {import('@codemirror/state').Extension} */
function looks(kit) {
  const { tags } = kit;
  return [
    kit.EditorView.theme({
      '&': { color: 'var(--ink)', backgroundColor: 'var(--sheet)', border: '1px solid var(--rule)', borderRadius: '4px', fontSize: '13px' },
      '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
      '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', minHeight: '13rem', maxHeight: '32rem', overflow: 'auto' },
      '.cm-content': { caretColor: 'var(--ink)', padding: '8px 0' },
      '.cm-cursor': { borderLeftColor: 'var(--ink)' },
      '.cm-gutters': { backgroundColor: 'var(--sheet)', color: 'var(--soft)', border: 'none' },
      '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--accent-soft)' },
      '.cm-matchingBracket': { backgroundColor: 'var(--accent-soft)', outline: 'none' },
      '.cm-tooltip': { backgroundColor: 'var(--sheet)', color: 'var(--ink)', border: '1px solid var(--rule)' },
      '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--accent-soft)', color: 'var(--ink)' },
      '.cm-completionDetail': { color: 'var(--soft)' },
    }),
    kit.syntaxHighlighting(kit.HighlightStyle.define([
      { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
      { tag: [tags.string, tags.special(tags.string)], color: 'var(--good)' },
      { tag: [tags.number, tags.bool, tags.null], color: 'var(--bad)' },
      { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
      { tag: [tags.typeName, tags.standard(tags.name)], color: 'var(--accent)' },
    ])),
  ];
}

/** In a shadow tree the editor's own style sheet needs no permission of the content policy. @param {HTMLFormElement} form @param {HTMLTextAreaElement} field */
async function edit(form, field) {
  const kit = await import(own?.dataset.editor ?? '');
  const host = document.createElement('div');
  host.className = 'code';
  field.after(host);
  const root = host.attachShadow({ mode: 'open' });
  const schema = JSON.parse(document.querySelector('#schema')?.textContent ?? '{}');
  const run = () => { form.requestSubmit(/** @type {HTMLButtonElement} */ (form.querySelector('[data-run]'))); return true; };
  const view = new kit.EditorView({
    root, parent: root,
    state: kit.EditorState.create({
      doc: field.value,
      extensions: [
        kit.Prec.highest(kit.keymap.of([{ key: 'Mod-Enter', run }])),
        kit.lineNumbers(), kit.history(), kit.drawSelection(), kit.bracketMatching(), kit.closeBrackets(), kit.autocompletion(),
        kit.keymap.of([...kit.closeBracketsKeymap, ...kit.completionKeymap, ...kit.defaultKeymap, ...kit.historyKeymap]),
        kit.sql({ dialect: kit.PostgreSQL, schema, upperCaseKeywords: false }),
        kit.EditorView.lineWrapping, kit.EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': 'Statement. Escape, then Tab, leaves it.' }), looks(kit),
        kit.EditorView.updateListener.of((/** @type {any} */ update) => { if (update.docChanged) { field.value = update.state.doc.toString(); } }),
      ],
    }),
  });
  field.hidden = true;
  form.querySelector('[data-hint]')?.removeAttribute('hidden');
  list((sql) => { view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: sql } }); view.focus(); });
  /** @type {any} */ (host).editor = view;
  document.documentElement.dataset.editor = 'ready';
}

if (form && field) {
  form.addEventListener('submit', () => keep(field.value));
  await edit(form, field);
}
