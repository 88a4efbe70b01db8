// What the SQL page uses of CodeMirror, as one module. See ../../wwwroot/lib/VENDOR.md.
export { EditorView, keymap, lineNumbers, drawSelection, tooltips } from '@codemirror/view';
export { EditorState, Prec } from '@codemirror/state';
export { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
export { sql, PostgreSQL } from '@codemirror/lang-sql';
export { syntaxHighlighting, HighlightStyle, bracketMatching } from '@codemirror/language';
export { autocompletion, completionKeymap, closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
export { tags } from '@lezer/highlight';
