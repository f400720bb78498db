// Which words somebody chose to keep, and why.
export const headers = {
  'Content-Type': 'application/json',
  Accept: 'application/json',
  'X-CSRF-Token': document.querySelector('meta[name="csrf"]')?.content ?? '',
};

export class Kept {
  constructor(incident, changed) {
    this.url = `/api/v1/incidents/${incident}/postmortem/review`;
    this.changed = changed;
    this.reasons = new Map();
    this.possible = false;
  }

  /** A server that keeps nothing answers 404; then nobody is asked for reasons. */
  async load() {
    try {
      const answer = await fetch(this.url, { headers: { Accept: 'application/json' } });
      this.possible = answer.ok;
      if (answer.ok) this.gather(await answer.json(), false);
    } catch { /* asked for none until the page is opened again */ }
  }

  gather(node, under) {
    if (Array.isArray(node)) node.forEach(one => this.gather(one, under));
    else if (node && typeof node === 'object') {
      if (node.fingerprint && (under || node.kept)) {
        this.reasons.set(node.fingerprint, String(node.kept?.reason ?? node.reason ?? ''));
      }
      for (const [name, value] of Object.entries(node)) this.gather(value, under || name === 'kept');
    }
  }

  /** Null for what nobody kept. */
  reason(fingerprint) {
    return this.reasons.has(fingerprint) ? { reason: this.reasons.get(fingerprint) } : null;
  }

  /** Why it was not kept; empty when it was. */
  async keep({ fingerprint, category }, reason) {
    try {
      const answer = await fetch(`${this.url}/kept`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ fingerprint, category, reason }),
      });
      if (answer.ok) {
        this.reasons.set(fingerprint, reason);
        this.changed();
        return '';
      }
      if (answer.status === 404) {
        this.possible = false;
        this.changed();
      }
      const problem = await answer.json().catch(() => ({}));
      return problem.errors?.[0]?.message ?? problem.detail ?? `The server answered ${answer.status}.`;
    } catch {
      return 'The server cannot be reached. Your reason is still here.';
    }
  }
}
