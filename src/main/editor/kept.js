// Which words somebody chose to keep, and why: asked of the server, and told to it.
export const headers = {
  'Content-Type': 'application/json',
  Accept: 'application/json',
  'X-CSRF-Token': document.querySelector('meta[name="csrf"]')?.content ?? '',
};

const AGAIN = 1500; // a text that was just typed is saved in less
const TRIES = 3;
const sleep = time => new Promise(done => { setTimeout(done, time); });

async function refusal(answer) {
  const problem = await answer.json().catch(() => ({}));
  return problem.errors?.[0]?.message ?? problem.detail ?? `The server answered ${answer.status}.`;
}

export class Kept {
  constructor(incident, changed) {
    this.url = `/api/v1/incidents/${incident}/postmortem/review`;
    this.changed = changed;
    this.reasons = new Map();
  }

  async load() {
    try {
      const answer = await fetch(`${this.url}/kept`, { headers: { Accept: 'application/json' } });
      if (!answer.ok) return;
      const { items } = await answer.json();
      for (const { fingerprint, reason } of items) this.reasons.set(fingerprint, reason);
    } catch { /* the reasons are shown when the page is opened again; none is lost */ }
  }

  /** Null for what nobody kept. */
  reason(fingerprint) {
    return this.reasons.has(fingerprint) ? { reason: this.reasons.get(fingerprint) } : null;
  }

  /** Why it was not kept; empty when it was. The server keeps only words that it has. */
  async keep(fingerprint, reason) {
    try {
      let answer = await this.send(fingerprint, 'PUT', reason);
      for (let tries = 1; answer.status === 404 && tries < TRIES; tries++) {
        await sleep(AGAIN);
        answer = await this.send(fingerprint, 'PUT', reason);
      }
      if (!answer.ok) return await refusal(answer);
      this.reasons.set(fingerprint, (await answer.json()).reason);
      this.changed();
      return '';
    } catch {
      return 'The server cannot be reached. Your reason is still here.';
    }
  }

  /** Why the reason was not taken back; empty when it was. */
  async undo(fingerprint) {
    try {
      const now = await fetch(`${this.url}/kept/${fingerprint}`, { headers: { Accept: 'application/json' } });
      if (now.ok) {
        const answer = await this.send(fingerprint, 'DELETE', null, now.headers.get('ETag'));
        if (!answer.ok) return await refusal(answer);
      } else if (now.status !== 404) return await refusal(now);
      this.reasons.delete(fingerprint);
      this.changed();
      return '';
    } catch {
      return 'The server cannot be reached.';
    }
  }

  send(fingerprint, method, reason, seen = null) {
    return fetch(`${this.url}/kept/${fingerprint}`, {
      method,
      headers: seen ? { ...headers, 'If-Match': seen } : headers,
      body: reason === null ? null : JSON.stringify({ reason }),
    });
  }
}
