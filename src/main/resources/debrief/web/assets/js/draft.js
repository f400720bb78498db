// Saves a draft's sections while one writes. What is not saved yet is also kept in this browser, and
// offered back, until the server has it. Without this script every section is saved by its own form.
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
    kept.write(this.store, { text: this.area.value, audience: this.audience.value, at: clock() });
    clearTimeout(this.timer);
    this.retry = FIRST_RETRY;
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  /** Puts a text into the field, and tells the editor that may stand in its place. */
  put(text) {
    this.area.value = text;
    this.area.dispatchEvent(new Event('change'));
  }

  /** For browsers that do not grow a field with its text by themselves. */
  grow() {
    if (CSS.supports('field-sizing', 'content')) return;
    this.area.style.height = 'auto';
    this.area.style.height = `${Math.min(this.area.scrollHeight + 2, 640)}px`;
  }

  async save(asked = false) {
    clearTimeout(this.timer);
    if (this.busy || this.blocked) return; // the save that is under way looks again when it ends
    if (!this.dirty) {
      kept.remove(this.store);
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
      this.later('the server cannot be reached');
    } finally {
      this.busy = false;
    }
    if (this.dirty && this.retry === FIRST_RETRY && !this.blocked) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), PAUSE);
    }
  }

  async answered(answer, sent, markdown) {
    const body = await answer.json().catch(() => ({}));
    if (answer.ok) {
      this.done(sent, body);
    } else if (answer.status === 412 && body.current) {
      if (body.current.markdown === markdown) this.done(sent, body.current); // it was our own, and the answer got lost
      else this.compare(body.current);
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
    if (!this.dirty) kept.remove(this.store);
    this.say(`Saved ${clock()}`);
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

  /** Somebody else saved first: both texts in sight, and a choice. */
  compare(theirs) {
    this.blocked = true;
    this.say('Not saved: somebody saved this section in the meantime.');
    chooser.open(this, theirs);
  }

  take(choice, theirs) {
    this.blocked = false;
    this.version.value = `s${theirs.version}`;
    if (choice === 'theirs') {
      this.put(theirs.markdown);
      this.audience.value = theirs.audience;
      this.done(this.state(), theirs);
    } else {
      if (choice === 'both') {
        this.put(`${theirs.markdown}\n\n${this.area.value}`);
        this.saved = '';
      } else {
        this.saved = JSON.stringify([theirs.markdown, theirs.audience]);
      }
      kept.write(this.store, { text: this.area.value, audience: this.audience.value, at: clock() });
      if (choice === 'mine') this.save();
      else this.say('Both texts are in the field, theirs first. Saved when you have put them together.');
    }
    this.grow();
    this.area.focus();
    // Chromium gives the field its focus back after a dialog, but not its caret: keys would go nowhere.
    this.area.setSelectionRange(this.area.value.length, this.area.value.length);
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

/** The dialog for two texts. One at a time; the others wait. */
const chooser = {
  dialog: document.getElementById('stale'),
  waiting: [],
  now: null,

  open(writer, theirs) {
    this.waiting.push({ writer, theirs });
    if (!this.now) this.next();
  },

  next() {
    this.now = this.waiting.shift() ?? null;
    if (!this.now) return;
    const mine = this.now.writer.area.value;
    show(this.dialog.querySelector('[data-theirs]'), this.now.theirs.markdown, mine, 'ins');
    show(this.dialog.querySelector('[data-mine]'), mine, this.now.theirs.markdown, 'del');
    this.dialog.showModal();
  },

  choose(choice) {
    const { writer, theirs } = this.now;
    this.now = null;
    this.dialog.close();
    writer.take(choice, theirs);
    this.next();
  },
};

/** Marks what one text has between the beginning and the end that both share. */
function show(place, text, other, mark) {
  let start = 0;
  while (start < text.length && start < other.length && text[start] === other[start]) start++;
  let end = 0;
  while (end < text.length - start && end < other.length - start && text.at(-1 - end) === other.at(-1 - end)) end++;
  const middle = document.createElement(mark);
  middle.textContent = text.slice(start, text.length - end);
  place.replaceChildren(text.slice(0, start), ...(middle.textContent ? [middle] : []), text.slice(text.length - end));
}

const writers = [...document.querySelectorAll('form[data-section]')].map(form => new Writer(form));

if (chooser.dialog) {
  for (const choice of chooser.dialog.querySelectorAll('[data-keep]')) {
    choice.addEventListener('click', () => chooser.choose(choice.dataset.keep));
  }
  // Closed without a choice: the text stays in the field, unsaved, and the next save asks again.
  chooser.dialog.addEventListener('cancel', () => {
    const { writer } = chooser.now;
    chooser.now = null;
    writer.blocked = false;
    chooser.next();
  });
}

addEventListener('online', () => writers.forEach(writer => writer.save()));
addEventListener('beforeunload', event => {
  const open = writers.filter(writer => writer.dirty);
  open.forEach(writer => writer.save());
  if (open.length > 0) event.preventDefault();
});
