// Sends a section's text to the review when its writer pauses, and takes what comes back.
import { found } from './findings.js';
import { headers } from './kept.js';

export const PAUSE = 600;
const LATER = 10000;

export class Reviewer {
  constructor(view, kept, panel) {
    Object.assign(this, { view, kept, panel });
    this.timer = 0;
    this.busy = false;
    this.read = null;
  }

  soon(after = PAUSE) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), after);
  }

  /** Reads once more, though the text may be one that was read: it changed and changed back, or more is kept. */
  again(after = 0) {
    this.read = null;
    this.soon(after);
  }

  async ask() {
    if (this.busy) return; // the one under way looks again when it ends
    const { doc } = this.view.state;
    if (this.read?.eq(doc)) return;
    this.busy = true;
    let wait = null;
    try {
      const list = doc.toString().trim() ? await this.answer(doc) : [];
      if (list && doc.eq(this.view.state.doc)) {
        this.read = doc;
        this.view.dispatch({ effects: found.of(list) });
        this.panel.tell();
      }
      wait = doc.eq(this.view.state.doc) ? null : PAUSE;
    } catch {
      wait = LATER; // the text is what matters; the review comes when the server does
    } finally {
      this.busy = false;
    }
    if (wait) this.soon(wait);
  }

  /** The findings of a text; null where the server will not give any. */
  async answer(doc) {
    const answer = await fetch(this.kept.url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ markdown: doc.toString() }),
    });
    if (answer.status === 429 || answer.status >= 500) throw new Error('later');
    if (!answer.ok) return null;
    const { findings, complete } = await answer.json();
    if (complete === false) this.panel.stopped();
    const seen = new Map();
    return findings.map(finding => {
      const count = (seen.get(finding.fingerprint) ?? 0) + 1;
      seen.set(finding.fingerprint, count);
      return {
        finding,
        key: `${finding.fingerprint} ${count}`,
        kept: this.kept.reason(finding.fingerprint),
        from: finding.start,
        to: finding.end,
        start: finding.replaceStart,
        end: finding.replaceEnd,
      };
    });
  }
}
