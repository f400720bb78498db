// The list beside the text: what was found, by category, with what could stand in its place. It
// names words, never people, and counts nothing but what is still to look at.
import { findings, open, rewrite, show } from './findings.js';
import { button, make } from './make.js';

const words = count => (count === 1 ? '1 finding' : `${count} findings`);

/** Only the quote's own line: a quote may run over several. */
const inline = text => text.replace(/\s+/g, ' ').trim();

export class Panel {
  constructor(form, labels, kept, say) {
    Object.assign(this, { form, labels, kept, say });
    this.section = form.dataset.section;
    this.place = document.querySelector(`[data-findings="${this.section}"]`);
    this.name = document.getElementById(`h-${this.section}`)?.textContent ?? '';
    this.items = new Map();
    this.last = 0;
    this.list = null;
  }

  attach(view) {
    this.view = view;
  }

  follow(update) {
    if (update.docChanged) this.onChange?.();
    const list = update.state.field(findings);
    if (list !== this.list) this.show(list);
  }

  /** Quietly: how much there is to look at, when that has changed. */
  tell() {
    const count = open(this.view.state).length;
    if (count !== this.last) this.say(count ? `${this.name}: ${words(count)}` : `${this.name}: nothing more to look at`);
    this.last = count;
  }

  /** That the time for one review was over before the end of the text. */
  stopped() {
    this.say(`${this.name}: the review stopped before the end of this long section. Divide it to have all of it read.`);
  }

  /** What a key press to the next finding says. */
  words({ finding }) {
    const some = finding.suggestions.length;
    if (finding.question) return `${this.label(finding)}: ${inline(finding.quote)}. ${finding.message} ${finding.suggestions[0]}`;
    const way = some ? ` Control and full stop for ${some === 1 ? 'a rewrite' : `${some} rewrites`}.` : '';
    return `${this.label(finding)}: ${inline(finding.quote)}. ${finding.message}${way}`;
  }

  label(finding) {
    return this.labels[finding.category] ?? finding.category;
  }

  show(list) {
    this.list = list;
    if (!this.place) return;
    const focused = document.activeElement;
    const hadFocus = this.place.contains(focused);
    const wasOpen = this.place.querySelector('details[open][name]');
    const todo = list.filter(one => !one.kept);
    const done = list.filter(one => one.kept);
    const groups = new Map();
    for (const one of todo) groups.set(this.label(one.finding), [...(groups.get(this.label(one.finding)) ?? []), one]);
    const parts = [...groups].map(([label, some]) => [make('h4', 'finding-kind', label), this.rows(some, one => this.item(one))]).flat();
    if (done.length) parts.push(make('h4', 'finding-kind', 'Kept'), this.rows(done, one => this.keptItem(one)));
    this.place.querySelector('[data-list]').replaceChildren(...parts);
    const title = todo.length ? words(todo.length) : 'Kept with a reason';
    this.place.querySelector('[data-title]').textContent = title;
    this.place.removeAttribute('aria-labelledby');
    this.place.setAttribute('aria-label', `${this.name}: ${title}`); // several sections have as many findings
    this.place.hidden = list.length === 0;
    for (const key of this.items.keys()) if (!list.some(one => one.key === key)) this.items.delete(key);
    if (!wasOpen?.isConnected) this.place.querySelector('details[name]')?.setAttribute('open', '');
    if (hadFocus && focused.isConnected) focused.focus({ preventScroll: true });
    else if (hadFocus) this.view.focus();
  }

  rows(some, row) {
    const list = make('ul', 'items', ...some.map(row));
    list.setAttribute('role', 'list'); // some browsers forget it for lists without bullets
    return list;
  }

  now(key) {
    return this.list.find(one => one.key === key);
  }

  /**
   * The words alone, and on opening why and what instead; one is open at a time. An item stays the
   * same element while its finding stays, so that a half-written reason does too.
   */
  item(one) {
    const { key, finding } = one;
    const before = this.items.get(key);
    if (before) return before;
    const go = make('summary', 'finding-quote', inline(finding.quote));
    go.addEventListener('click', () => show(this.view, this.now(key)));
    const more = make('details', '', go, make('p', 'item-text', finding.message),
      ...this.rewrites(finding, text => rewrite(this.view, one, text)), ...this.choices.of(finding, 'list'), this.keepForm(finding));
    more.name = `findings-${this.section}`;
    const item = make('li', 'item', more);
    this.items.set(key, item);
    return item;
  }

  keptItem({ finding, kept }) {
    const reason = make('p', 'hint', kept.reason);
    reason.dir = 'auto';
    const status = make('span', 'status');
    status.setAttribute('role', 'status');
    const back = button('button button-text', async () => {
      back.disabled = true;
      const refused = await this.kept.undo(finding.fingerprint);
      back.disabled = false;
      status.textContent = refused;
      if (!refused) {
        this.say('Taken back.');
        this.view.focus();
      }
    }, 'Undo keep', make('span', 'hidden-text', `: ${inline(finding.quote)}`));
    return make('li', 'item', make('p', 'finding-quote', inline(finding.quote)), reason, make('div', 'actions', back, status));
  }

  rewrites(finding, apply) {
    if (finding.question) return [make('p', 'finding-question', finding.suggestions[0])];
    return finding.suggestions.slice(0, 9).map((text, index) => {
      const label = make('span', 'hidden-text', 'Write instead: ');
      const option = button('button button-quiet finding-rewrite', () => apply(text), label, text || 'Leave it out');
      option.dataset.number = index + 1;
      return option;
    });
  }

  /** In the margin where there is one, else right below the text and above Save. */
  stand(dom) {
    this.standing?.remove();
    this.standing = dom;
    if (!dom) return;
    const beside = this.form.parentElement.querySelector('.beside');
    if (beside && matchMedia('(min-width: 60rem)').matches) beside.prepend(dom);
    else this.form.querySelector('.editor').after(dom);
  }

  keepForm(finding, name = 'keep') {
    const id = `${name}-${this.section}-${finding.fingerprint}-${finding.start}`;
    const label = make('label', '', 'Why the words should stay');
    label.htmlFor = id;
    const reason = make('input', 'input');
    Object.assign(reason, { id, required: true, maxLength: 1000, dir: 'auto' });
    const status = make('p', 'status');
    status.setAttribute('role', 'status');
    const submit = make('button', 'button button-quiet button-small', 'Keep');
    const form = make('form', 'stack', make('div', 'field', label, reason), make('div', 'actions', submit, status));
    form.addEventListener('submit', async event => {
      event.preventDefault();
      if (!reason.value.trim()) return;
      submit.disabled = true;
      const refused = await this.kept.keep(finding.fingerprint, reason.value.trim());
      submit.disabled = false;
      status.textContent = refused;
      if (!refused) {
        this.say('Kept, with your reason.');
        this.view.focus();
      }
    });
    return make('details', 'finding-keep', make('summary', '', 'Keep, because …'), form);
  }

  /** What stands beside the text: message, rewrites with the number keys that choose them, and keeping the words. */
  card(one, apply) {
    const dom = make('div', 'finding-card', make('p', 'finding-kind', this.label(one.finding)),
      make('p', 'finding-quote', inline(one.finding.quote)), make('p', 'item-text', one.finding.message),
      ...this.rewrites(one.finding, apply), ...this.choices.of(one.finding, 'card'), this.keepForm(one.finding, 'card-keep'));
    dom.setAttribute('role', 'dialog');
    dom.setAttribute('aria-label', `Rewrites for: ${inline(one.finding.quote)}`);
    return dom;
  }
}
