// What the review found, where it stands in the text: underlined, told on hover, and by keys.
import { isolateHistory } from '@codemirror/commands';
import { Prec, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, keymap } from '@codemirror/view';

/** All findings of a text, in its order. */
export const found = StateEffect.define();
const opened = StateEffect.define();

/** Whether a change reaches into a stretch; beside it does not count. */
function touched(changes, from, to) {
  let hit = false;
  changes.iterChangedRanges((start, end) => { hit ||= start < to && end > from; });
  return hit;
}

/** A list of {finding, from, to, start, end}: the words, and what a rewrite replaces. */
export const findings = StateField.define({
  create: () => [],
  update(list, change) {
    for (const effect of change.effects) if (effect.is(found)) return effect.value;
    if (!change.docChanged || list.length === 0) return list;
    return list
      .filter(one => !touched(change.changes, one.start, one.end))
      .map(one => ({
        ...one,
        from: change.changes.mapPos(one.from, 1),
        to: change.changes.mapPos(one.to, -1),
        start: change.changes.mapPos(one.start, 1),
        end: change.changes.mapPos(one.end, -1),
      }));
  },
});

const underlined = Decoration.mark({ class: 'cm-finding' });
const underlines = EditorView.decorations.compute([findings], state =>
  Decoration.set(state.field(findings).filter(one => !one.kept && one.from < one.to).map(one => underlined.range(one.from, one.to)), true));

export const open = state => state.field(findings).filter(one => !one.kept);
const at = (state, place) => open(state).find(one => one.from <= place && place <= one.to);

/** What only the writer knows, such as [what the screen showed]; the first such place is chosen, to be typed over. */
function chosen(start, words) {
  const slot = /\[[^\][]+\](?!\()/.exec(words);
  return slot
    ? { anchor: start + slot.index, head: start + slot.index + slot[0].length }
    : { anchor: start + words.length };
}

/** Puts a rewrite in place. It is one step for undo. */
export function rewrite(view, one, words) {
  const current = view.state.field(findings).find(other => other.key === one.key);
  if (!current) return;
  view.dispatch({
    changes: { from: current.start, to: current.end, insert: words },
    selection: chosen(current.start, words),
    scrollIntoView: true,
    annotations: isolateHistory.of('full'),
    userEvent: 'input.rewrite',
  });
  view.focus();
}

/** Goes to a finding and shows what can stand in its place. */
export function visit(view, one, enter = false) {
  view.dispatch({
    selection: { anchor: one.from, head: one.from },
    effects: opened.of({ one, enter }),
    scrollIntoView: true,
  });
  if (!enter) view.focus();
}

/** Brings a finding into sight, and leaves the focus where it is. */
export function show(view, one) {
  view.dispatch({ selection: { anchor: one.from, head: one.to }, scrollIntoView: true });
}

function close(view) {
  view.dispatch({ effects: opened.of(null) });
  view.focus();
}

/** A card with its keys: numbers choose a rewrite, arrows go through them, Escape leads back to the text. */
function card(view, panel, { one, enter }) {
  const dom = panel.card(one, words => rewrite(view, one, words));
  dom.addEventListener('keydown', event => {
    const buttons = [...dom.querySelectorAll('.finding-rewrite')];
    const typing = event.target.matches('input');
    const number = typing ? 0 : Number(event.key);
    const step = typing ? 0 : { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' || (event.key === '.' && (event.ctrlKey || event.metaKey))) close(view);
    else if (number >= 1 && number <= buttons.length) buttons[number - 1].click();
    else if (step) buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  panel.stand(dom);
  if (enter) dom.querySelector('.finding-rewrite, summary')?.focus({ preventScroll: true });
}

const shown = StateField.define({
  create: () => null,
  update(value, change) {
    for (const effect of change.effects) if (effect.is(opened)) return effect.value;
    return change.docChanged || change.selection ? null : value;
  },
});

/** The card follows what is shown; it stands beside the text, never upon it. */
const cards = panel => EditorView.updateListener.of(({ state, startState, view }) => {
  const now = state.field(shown);
  if (now === startState.field(shown)) return;
  panel.stand(null);
  if (now) card(view, panel, now);
});

const RESTING = 250;
const hover = () => {
  let timer = 0;
  return EditorView.domEventHandlers({
    mouseover(event, view) {
      clearTimeout(timer);
      if (!event.target.closest?.('.cm-finding')) return;
      timer = setTimeout(() => {
        const place = view.posAtCoords({ x: event.clientX, y: event.clientY });
        const one = place === null ? null : at(view.state, place);
        const now = view.state.field(shown);
        if (one && now?.one.key !== one.key) view.dispatch({ effects: opened.of({ one, enter: false }) });
      }, RESTING);
    },
    mouseleave() { clearTimeout(timer); },
  });
};

export function findingsFor(panel, say) {
  const step = way => view => {
    const list = open(view.state);
    const place = view.state.selection.main.head;
    const ahead = way > 0 ? list.find(one => one.from > place) : list.findLast(one => one.to < place);
    const next = ahead ?? list.at(way > 0 ? 0 : -1);
    if (next) {
      visit(view, next);
      say(panel.words(next));
    } else say('Nothing to look at in this section.');
    return true;
  };
  const rewrites = view => {
    const place = view.state.selection.main.head;
    const list = open(view.state);
    const one = at(view.state, place) ?? list.find(other => other.from > place) ?? list[0];
    if (one) visit(view, one, true);
    else say('Nothing to look at in this section.');
    return true;
  };
  const first = view => {
    const one = at(view.state, view.state.selection.main.head);
    if (!one?.finding.suggestions.length || one.finding.question) return false;
    const words = one.finding.suggestions[0];
    rewrite(view, one, words);
    say(words ? `Written: ${words}` : 'Left out.');
    return true;
  };
  return [
    findings,
    underlines,
    shown,
    cards(panel),
    hover(),
    Prec.high(keymap.of([
      { key: 'Alt-Enter', run: first },
      { key: 'Mod-.', run: rewrites },
      { key: 'F8', run: step(1), shift: step(-1) },
      { key: 'Alt-ArrowDown', run: step(1) },
      { key: 'Alt-ArrowUp', run: step(-1) },
    ])),
    EditorView.updateListener.of(update => panel.follow(update)),
  ];
}
