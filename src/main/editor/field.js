// CodeMirror in the place of a textarea. The textarea stays in its form, hidden: what is typed here
// is put into it and told by its `input` event; what a script puts into it is told by `change`.
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, RangeSetBuilder, Transaction } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, keymap } from '@codemirror/view';
import { changes } from './changes.js';
import { markdown } from './markdown.js';

const look = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'inherit' },
  '&.cm-focused': { outline: 'none' }, // the frame round it shows the focus
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit', maxBlockSize: '40rem', minBlockSize: 'inherit', overflowX: 'hidden' },
  '.cm-content': { padding: 'var(--s3) 0', caretColor: 'var(--ink)', minBlockSize: 'inherit' },
  '.cm-line': { padding: '0 var(--s4)' },
});

// The way a line runs is the way of its own words.
const line = Decoration.line({ attributes: { dir: 'auto' } });
const directions = ViewPlugin.fromClass(class {
  constructor(view) { this.decorations = this.lines(view); }

  update(update) {
    if (update.docChanged || update.viewportChanged) this.decorations = this.lines(update.view);
  }

  lines(view) {
    const builder = new RangeSetBuilder();
    for (const { from, to } of view.visibleRanges) {
      for (let at = from; at <= to;) {
        const here = view.state.doc.lineAt(at);
        builder.add(here.from, here.from, line);
        at = here.to + 1;
      }
    }
    return builder.finish();
  }
}, { decorations: plugin => plugin.decorations });

export function editorFor(form, extensions) {
  const area = form.querySelector('textarea');
  const longest = area.maxLength > 0 ? area.maxLength : Infinity;
  const frame = document.createElement('div');
  frame.className = 'input input-writing editor';
  area.after(frame);
  const view = new EditorView({
    parent: frame,
    state: EditorState.create({
      doc: area.value,
      extensions: [
        extensions,
        history(),
        keymap.of([...defaultKeymap, ...historyKeymap]), // Tab goes on to the next control, as in a field
        EditorView.lineWrapping,
        EditorView.perLineTextDirection.of(true),
        directions,
        markdown,
        look,
        EditorState.changeFilter.of(change =>
          change.newDoc.length <= longest || change.newDoc.length <= change.startState.doc.length),
        EditorView.contentAttributes.of({
          'aria-labelledby': `l-${form.dataset.section}`,
          'aria-describedby': `${area.getAttribute('aria-describedby')} k-${form.dataset.section}`,
          tabindex: '0',
          spellcheck: 'true',
          autocorrect: 'on',
          autocapitalize: 'sentences',
        }),
        EditorView.updateListener.of(update => {
          if (!update.docChanged) return;
          const text = update.state.doc.toString();
          if (area.value === text) return;
          area.value = text;
          area.dispatchEvent(new Event('input', { bubbles: true }));
        }),
        EditorView.domEventHandlers({ blur: () => { area.dispatchEvent(new Event('blur')); } }),
      ],
    }),
  });
  area.hidden = true;
  area.addEventListener('change', event => {
    const text = view.state.doc.toString();
    if (text === area.value) return;
    view.dispatch({
      changes: changes(text, area.value),
      userEvent: 'input.script',
      annotations: event.detail?.merged ? Transaction.addToHistory.of(false) : [], // undo is for one's own words
    });
  });
  // A script that wants to write goes on at the end; the label and the error link lead here.
  area.focus = () => {
    view.dispatch({ selection: { anchor: view.state.doc.length }, scrollIntoView: true });
    view.contentDOM.blur(); // after a dialog Chromium gives the focus back without a caret: keys would go nowhere
    view.focus();
  };
  return view;
}
