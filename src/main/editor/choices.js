// What a card offers beside rewrites: a role for a name, that it is nobody's, or "not this one".
import { bare, trouble } from './answers.js';
import { button, make } from './make.js';

const SOMEBODY = 'named-person.somebody';
const MOST_KEYS = 9;

export class Choices {
  constructor(panel, answers) {
    Object.assign(this, { panel, answers });
  }

  /** The elements for one finding. */
  of(finding, name) {
    if (finding.rule === SOMEBODY) return [this.roles(finding, name)];
    return finding.category === 'named-person' ? [] : [this.notThis(finding, name)];
  }

  status() {
    const status = make('p', 'status');
    status.setAttribute('role', 'status');
    return status;
  }

  /** Does something, and says what came of it, with the way back. */
  async run(box, status, work, words) {
    for (const one of box.querySelectorAll('button')) one.disabled = true;
    try {
      const done = await work();
      const said = words(done);
      this.panel.say(said);
      this.panel.stand(this.done(said, done.undo));
      this.panel.view.focus();
    } catch (problem) {
      status.textContent = trouble(problem);
    } finally {
      for (const one of box.querySelectorAll('button')) one.disabled = false;
    }
  }

  /** What was done, beside the text until the next finding is shown. */
  done(said, undo) {
    const status = this.status();
    const card = make('div', 'finding-card', make('p', 'item-text', said));
    const back = button('button button-text', async () => {
      back.disabled = true;
      try {
        await undo();
        this.panel.say('Taken back.');
        this.panel.stand(null);
        this.panel.view.focus();
      } catch (problem) {
        back.disabled = false;
        status.textContent = trouble(problem);
      }
    }, 'Take back');
    card.append(make('div', 'actions', back, status));
    card.setAttribute('role', 'region');
    card.setAttribute('aria-label', 'What was done');
    return card;
  }

  roles(finding, name) {
    const who = bare(finding.quote);
    const status = this.status();
    const box = make('div', 'stack');
    const give = role => this.run(box, status, () => this.answers.give(who, role), ({ sections }) =>
      `${who}: ${role}. Written in ${sections === 1 ? '1 section' : `${sections} sections`}; reports print it everywhere.`);
    const first = Math.min(finding.suggestions.length, MOST_KEYS);
    const roles = this.answers.roles.slice(0, MOST_KEYS - first).map((role, index) => {
      const option = button('button button-quiet finding-rewrite', () => give(role),
        make('span', 'hidden-text', 'Give the role: '), role);
      option.dataset.number = first + index + 1;
      option.dir = 'auto';
      return option;
    });
    const id = `${name}-role-${finding.fingerprint}-${finding.start}`;
    const label = make('label', '', 'Another role');
    label.htmlFor = id;
    const other = make('input', 'input');
    Object.assign(other, { id, required: true, maxLength: 200, dir: 'auto', autocomplete: 'off' });
    const form = make('form', 'stack', make('div', 'field', label, other),
      make('div', 'actions', make('button', 'button button-quiet button-small', 'Give this role')));
    form.addEventListener('submit', event => {
      event.preventDefault();
      if (other.value.trim()) give(other.value.trim());
    });
    const nobody = button('button button-text', () => this.run(box, status, () => this.answers.nobody(who),
      ({ everywhere }) => `Noted: “${who}” is not a person${everywhere ? ', here and elsewhere' : ' here'}.`),
    'Not a person', make('span', 'hidden-text', `: ${who}`));
    box.append(make('p', 'finding-kind', 'Give a role, everywhere in this draft'), ...roles,
      make('details', 'finding-more', make('summary', '', 'Another role …'), form), make('div', 'actions', nobody), status);
    return box;
  }

  notThis(finding, name) {
    const status = this.status();
    const id = `${name}-not-${finding.fingerprint}-${finding.start}`;
    const label = make('label', '', 'Words that the rule should leave alone');
    label.htmlFor = id;
    const words = make('input', 'input');
    Object.assign(words, { id, required: true, maxLength: 100, dir: 'auto', autocomplete: 'off' });
    words.value = finding.quote.replace(/\s+/g, ' ');
    const hint = make('p', 'hint', 'Everywhere in the organisation, once somebody who facilitates agrees. No names.');
    hint.id = `${id}-hint`;
    words.setAttribute('aria-describedby', hint.id);
    const form = make('form', 'stack', make('div', 'field', label, hint, words),
      make('div', 'actions', make('button', 'button button-quiet button-small', 'Not this one'), status));
    form.addEventListener('submit', event => {
      event.preventDefault();
      if (!words.value.trim()) return;
      this.run(form, status, () => this.answers.notThis(finding.fingerprint, words.value.trim()), ({ agreed, declined }) => {
        if (agreed) return 'The rule leaves these words alone from now on.';
        return declined
          ? 'Somebody who facilitates has decided to go on noticing these words.'
          : 'Asked for. The rule speaks until somebody agrees.';
      });
    });
    return make('details', 'finding-more', make('summary', '', 'Not this one …'), form);
  }
}
