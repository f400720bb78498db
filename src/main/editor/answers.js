// What is said of a finding beside rewriting and keeping it: whose name it is, that it is nobody's,
// and "not this one". The server remembers it; texts are changed in their editors, and saved as ever.
import { isolateHistory } from '@codemirror/commands';
import { changes } from './changes.js';
import { headers } from './kept.js';

const TRIES = 3;
const AGAIN = 1500; // a text that was just typed is saved in less
const UNREACHED = 'The server cannot be reached. Nothing was changed.';
const sleep = time => new Promise(done => { setTimeout(done, time); });

/** A name without the marks of emphasis that stand between its words. */
export const bare = quote => quote.replace(/[*]+|__+/g, '').replace(/\s+/g, ' ').trim();

export class Answers {
  constructor(incident, roles, changed) {
    this.incident = incident;
    this.names = `/api/v1/incidents/${incident}/postmortem/names`;
    this.roles = roles;
    this.changed = changed;
    this.editors = new Map(); // by the key of the section
  }

  async post(url, body) {
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    const said = await answer.json().catch(() => ({}));
    if (answer.ok) return said;
    throw Object.assign(new Error(said.errors?.[0]?.message ?? said.detail ?? `The server answered ${answer.status}.`),
      { status: answer.status, refused: true });
  }

  /** Gives a role, and writes it wherever the name stands; what it said, and how to take it back. */
  async give(name, role) {
    const touched = [];
    let body = { name, role };
    for (let tries = 0; tries < TRIES; tries++) {
      const asked = new Map([...this.editors].map(([key, view]) => [key, view.state.doc]));
      const { texts } = await this.post(this.names, {
        ...body, texts: Object.fromEntries([...asked].map(([key, doc]) => [key, doc.toString()])),
      });
      let moved = false;
      for (const [key, doc] of asked) {
        const view = this.editors.get(key);
        if (texts[key] === doc.toString()) continue;
        if (view.state.doc.eq(doc)) touched.push(this.write(view, texts[key]));
        else moved = true; // somebody typed meanwhile: asked once more
      }
      if (!moved) break;
      body = { name };
    }
    this.changed();
    return { sections: new Set(touched.map(one => one.view)).size, undo: () => this.takeBack(name, touched) };
  }

  write(view, text) {
    const before = view.state.doc;
    view.dispatch({
      changes: changes(before.toString(), text),
      userEvent: 'input.role',
      annotations: isolateHistory.of('full'),
    });
    return { view, before, after: view.state.doc };
  }

  /** Takes the role back; a section in which nobody has written since says the name again. */
  async takeBack(name, touched) {
    await this.post(`${this.names}/take-backs`, { name });
    for (const { view, before, after } of touched.reverse()) {
      if (view.state.doc.eq(after)) this.write(view, before.toString());
    }
    this.changed();
  }

  async nobody(name) {
    const { remembered } = await this.post(this.names, { name, person: false });
    this.changed();
    return { everywhere: remembered === 'organization', undo: () => this.takeBack(name, []) };
  }

  /** Asks that the rule leaves these words alone; the server knows only what is saved. */
  async notThis(fingerprint, words) {
    const url = '/api/v1/review-settings/exemptions';
    for (let tries = 1; ; tries++) {
      try {
        const { id, state } = await this.post(url, { incident: this.incident, fingerprint, words });
        this.changed();
        return { agreed: state === 'agreed', declined: state === 'declined', undo: () => this.unask(`${url}/${id}`) };
      } catch (problem) {
        if (problem.status !== 404 || tries >= TRIES) throw problem;
        await sleep(AGAIN);
      }
    }
  }

  async unask(url) {
    const answer = await fetch(url, { method: 'DELETE', headers: { ...headers, 'If-Match': '*' } });
    if (!answer.ok && answer.status !== 404) throw Object.assign(new Error('It was not taken back.'), { refused: true });
    this.changed();
  }
}

/** What to say of a failure. */
export const trouble = problem => (problem.refused ? problem.message : UNREACHED);
