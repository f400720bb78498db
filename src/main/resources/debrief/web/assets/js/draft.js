// Saves a draft's sections while one writes. What is not saved yet is also kept in this browser, and
// offered back, until the server has it. Without this script every section is saved by its own form.
import { Collision, resolved, when, who } from './collision.js';
import { clock as timeOf, label, tell, zone } from './times.js';

const csrf = document.querySelector('meta[name="csrf"]')?.content ?? '';
const PAUSE = 1500;
const FIRST_RETRY = 2000;
const LONGEST_RETRY = 60000;

const clock = () => `${timeOf(new Date())} ${label(zone)}`;
const tag = version => `"${version}"`;

/** Storage may be full or forbidden; then there is only the page itself. */
const kept = {
  read(key) {
    try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
  },
  write(key, value) {
    try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* the text is still on the page */ }
  },
  remove(key) {
    try { localStorage.removeItem(key); } catch { /* nothing was kept */ }
  },
};

class Writer {
  constructor(form) {
    this.form = form;
    this.key = form.dataset.section;
    this.url = `/api/v1/incidents/${form.dataset.incident}/postmortem/sections/${this.key}`;
    this.store = `debrief.unsaved.${form.dataset.incident}.${this.key}`;
    this.area = form.querySelector('textarea');
    this.audience = form.querySelector('select[name="audience"]');
    this.version = form.querySelector('input[name="version"]');
    this.status = form.querySelector('.status');
    this.saved = this.state();
    this.timer = 0;
    this.retry = FIRST_RETRY;
    this.busy = false;
    this.unanswered = new Set(); // texts that the server may have saved without our hearing of it
    this.choice = null;
    this.note = '';
    this.question = new Collision(form, (side, theirs) => this.choose(side, theirs));
    this.area.addEventListener('input', () => this.typed());
    this.area.addEventListener('blur', () => this.save());
    this.audience.addEventListener('change', () => this.save());
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.save(true);
    });
    form.addEventListener('keydown', event => {
      if ((event.ctrlKey || event.metaKey) && event.key === 's') {
        event.preventDefault();
        this.save(true);
      }
    });
    this.offerKept();
    this.grow();
  }

  state() {
    return JSON.stringify([this.area.value, this.audience.value]);
  }

  get dirty() {
    return this.state() !== this.saved;
  }

  say(words) {
    if (this.status.textContent !== words) this.status.textContent = words;
  }

  typed() {
    this.grow();
    this.keep();
    clearTimeout(this.timer);
    this.retry = FIRST_RETRY;
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  /** With the version that it is made from, so that it can be merged later too. */
  keep() {
    kept.write(this.store, {
      text: this.area.value, audience: this.audience.value, version: this.version.value, at: clock(),
    });
  }

  /** Puts a text into the field, and tells the editor that may stand in its place. */
  put(text, merged = false) {
    const { value, selectionStart } = this.area;
    let same = 0;
    while (same < selectionStart && value[same] === text[same]) same++;
    const caret = same === selectionStart ? same : Math.max(same, selectionStart + text.length - value.length);
    this.area.value = text;
    if (document.activeElement === this.area) this.area.setSelectionRange(caret, caret);
    this.area.dispatchEvent(new CustomEvent('change', { detail: { merged } }));
    this.grow();
  }

  /** For browsers that do not grow a field with its text by themselves. */
  grow() {
    if (CSS.supports('field-sizing', 'content')) return;
    this.area.style.height = 'auto';
    this.area.style.height = `${Math.min(this.area.scrollHeight + 2, 640)}px`;
  }

  async save(asked = false) {
    clearTimeout(this.timer);
    if (this.busy) return; // the save that is under way looks again when it ends
    if (!this.dirty) {
      kept.remove(this.store);
      this.question.close();
      if (asked) this.say(`Saved ${clock()}`);
      return;
    }
    this.busy = true;
    const sent = this.state();
    const [markdown, audience] = JSON.parse(sent);
    this.say('Saving …');
    try {
      const answer = await fetch(this.url, {
        method: 'PUT',
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json',
          'If-Match': tag(this.version.value),
          'X-CSRF-Token': csrf,
        },
        body: JSON.stringify({ markdown, audience }),
        keepalive: markdown.length < 15000, // so that a save outlives the page that sent it
      });
      await this.answered(answer, sent, markdown);
    } catch {
      this.unanswered.add(markdown);
      this.later('the server cannot be reached');
    } finally {
      this.busy = false;
    }
    if (this.dirty && this.retry === FIRST_RETRY && (this.choice || !this.question.open)) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), this.state() === this.together ? 0 : PAUSE);
    }
  }

  async answered(answer, sent, markdown) {
    const body = await answer.json().catch(() => ({}));
    if (answer.ok) {
      this.done(sent, body);
    } else if (answer.status === 412 && body.current) {
      this.stale(sent, body);
    } else if (answer.status >= 500 || answer.status === 429) {
      this.later('the server does not answer just now');
    } else {
      const reason = body.errors?.[0]?.message ?? body.detail ?? `the server answered ${answer.status}`;
      this.retry = 0; // trying again would not help; the next change does
      this.say(`Not saved: ${reason} Your text is kept in this browser.`);
    }
  }

  done(sent, section) {
    this.version.value = `s${section.version}`;
    this.saved = sent;
    this.retry = FIRST_RETRY;
    this.unanswered.clear();
    this.question.close();
    if (!this.dirty) kept.remove(this.store);
    this.say(`Saved ${clock()}${this.note}`);
    this.note = '';
    this.mark(section.markdown.trim() !== '');
    const change = document.querySelector('[data-last-change]');
    if (change && section.updatedAt) tell(change, section.updatedAt);
  }

  later(why) {
    this.say(`Not saved: ${why}, trying again. Your text is kept in this browser.`);
    this.retry = Math.min(Math.max(this.retry, FIRST_RETRY) * 2, LONGEST_RETRY);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), this.retry);
  }

  /** The marks beside the section and in the list of sections. */
  mark(written) {
    const filled = written || Number(this.form.dataset.rows) > 0;
    const words = filled ? 'Written' : 'required' in this.form.dataset ? 'Not yet' : 'Optional';
    const set = (element, text) => {
      element.classList.toggle('state-written', filled);
      element.classList.toggle('state-missing', !filled);
      text.textContent = text === element ? words : `${words}: `;
    };
    const inRail = document.querySelector(`[data-mark="${this.key}"]`);
    const beside = document.querySelector(`[data-mark-words="${this.key}"]`);
    if (inRail) set(inRail, inRail.querySelector('.hidden-text'));
    if (beside) set(beside, beside);
    const needed = document.querySelector(`[data-missing="${this.key}"]`);
    if (needed) needed.hidden = filled;
    const missing = document.getElementById('missing');
    if (missing) {
      missing.hidden = !missing.querySelector('li:not([hidden])');
      document.querySelectorAll('[data-needs-all]').forEach(step => { step.disabled = !missing.hidden; });
    }
    const count = document.querySelector('[data-filled]');
    if (count) count.textContent = String(document.querySelectorAll('.places [data-mark].state-written').length);
  }

  /**
   * Somebody else saved first. What does not collide is merged by itself; where it does, the
   * question stands beside the text. While somebody types, all of it waits for the next pause.
   */
  stale(sent, answer) {
    const { current, merged, parts } = answer;
    if (this.unanswered.has(current.markdown)) { // it was our own, and the answer got lost
      this.from(current);
    } else if (this.state() !== sent) {
      this.say('Saving …');
    } else if (merged) {
      this.note = `. Merged with what ${who(answer)} saved at ${when(answer)}`;
      this.put(merged.markdown, true);
      this.audience.value = merged.audience;
      this.from(current);
    } else if (this.choice && this.choice.theirs === Collision.theirs(parts)) {
      this.put(resolved(parts, this.choice.side));
      this.audience.value = answer.audience;
      this.from(current);
      this.area.focus();
    } else {
      this.choice = null;
      this.question.show(answer);
      this.say(`Not saved: ${who(answer)} changed the same sentence at ${when(answer)}. Choose below.`);
    }
  }

  /** Goes on from what is stored now; what is in the field is saved at once. */
  from(current) {
    this.version.value = `s${current.version}`;
    this.saved = JSON.stringify([current.markdown, current.audience]);
    this.together = this.state();
    this.choice = null;
    this.question.close();
    if (this.dirty) this.keep();
    else this.done(this.saved, current);
  }

  /** The server puts together what is written by now, and the choice is made of that. */
  choose(side, theirs) {
    this.choice = { side, theirs };
    this.save(true);
  }

  /** A text that an earlier visit could not save. */
  offerKept() {
    const found = kept.read(this.store);
    if (!found || typeof found.text !== 'string') return;
    if (found.text === this.area.value) {
      kept.remove(this.store);
      return;
    }
    const offer = document.createElement('div');
    offer.className = 'notice notice-warn';
    const title = document.createElement('h3');
    title.className = 'notice-title';
    title.textContent = 'Not saved then';
    const words = document.createElement('p');
    words.textContent = `This browser kept a text of ${found.at} that was never saved.`;
    const copy = document.createElement('pre');
    copy.dir = 'auto';
    copy.tabIndex = 0;
    copy.textContent = found.text;
    const actions = document.createElement('div');
    actions.className = 'actions';
    actions.append(
      button('Put it in the field', () => {
        offer.remove();
        if (/^s\d+$/.test(found.version ?? '')) this.version.value = found.version;
        this.put(found.text);
        this.typed();
        this.area.focus();
      }),
      button('Drop it', () => {
        offer.remove();
        kept.remove(this.store);
        this.area.focus();
      }),
    );
    offer.append(title, words, copy, actions);
    this.form.prepend(offer);
  }
}

function button(words, action) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button button-quiet button-small';
  element.textContent = words;
  element.addEventListener('click', action);
  return element;
}

const writers = [...document.querySelectorAll('form[data-section]')].map(form => new Writer(form));

addEventListener('online', () => writers.forEach(writer => writer.save()));
addEventListener('beforeunload', event => {
  const open = writers.filter(writer => writer.dirty);
  open.forEach(writer => writer.save());
  if (open.length > 0) event.preventDefault();
});
