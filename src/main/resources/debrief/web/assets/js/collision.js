// The question beside a section where two changed the same sentence. It takes no focus and covers
// nothing: typing goes on, and what is typed is in the text that is chosen.
import { clock, label, zone } from './times.js';

export const who = answer => answer.savedBy?.name ?? 'somebody else';
export const when = answer => `${clock(new Date(answer.current.updatedAt))} ${label(zone)}`;

/** The text with one side of every collision: mine, theirs, or both with theirs first. */
export const resolved = (parts, side) => parts.map(part => part.text ?? part[side]).join('');

function make(tag, className, ...content) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

function side(heading, text) {
  const words = make('pre', '', text || '(removed)');
  words.dir = 'auto';
  words.tabIndex = 0;
  const title = make('h4', '', heading);
  return make('section', '', title, words);
}

export class Collision {
  /** @param choose called with mine, theirs or both */
  constructor(form, choose) {
    this.form = form;
    this.choose = choose;
    this.shown = '';
    this.element = null;
  }

  get open() {
    return this.element !== null;
  }

  /** What the other side has where the two collide: a choice is only good for what was seen. */
  static theirs(parts) {
    return JSON.stringify(parts.filter(part => part.text === undefined).map(part => part.theirs));
  }

  show(answer) {
    const collisions = answer.parts.filter(part => part.text === undefined);
    const now = JSON.stringify(collisions);
    if (this.open && this.shown === now) return; // what has the focus keeps it
    this.shown = now;
    const some = collisions.length > 1;
    const title = make('h3', 'notice-title', make('bdi', '', who(answer)),
      ` changed the same ${some ? 'sentences' : 'sentence'} and saved at ${when(answer)}`);
    title.id = `collision-${this.form.dataset.section}`;
    const pairs = collisions.map(part =>
      make('div', 'compare', side('What is saved now', part.theirs), side('Your text', part.mine)));
    const button = (words, choice, quiet = ' button-quiet') => {
      const element = make('button', `button button-small${quiet}`, words);
      element.type = 'button';
      element.dataset.keep = choice;
      element.addEventListener('click', () => this.choose(choice, Collision.theirs(answer.parts)));
      return element;
    };
    const element = make('section', 'notice notice-warn collision', title,
      make('p', '', 'Everything else is merged. You can go on writing; your text is kept in this browser until you choose.'),
      ...pairs,
      make('div', 'actions', button('Keep both', 'both', ''), button('Keep mine', 'mine'), button('Take theirs', 'theirs')));
    element.setAttribute('aria-labelledby', title.id);
    const focused = this.element?.contains(document.activeElement) ? document.activeElement.dataset.keep : null;
    if (this.element) this.element.replaceWith(element);
    else this.form.append(element);
    this.element = element;
    if (focused) element.querySelector(`[data-keep="${focused}"]`).focus({ preventScroll: true });
  }

  close() {
    this.element?.remove();
    this.element = null;
  }
}
