// Puts an editor in the place of every section's text field, and lets the No Ego review read along.
// draft.js goes on saving from the field, which always holds the same text. Without this script the
// field is there.
import { Answers } from './answers.js';
import { Choices } from './choices.js';
import { editorFor } from './field.js';
import { findingsFor } from './findings.js';
import { Panel } from './panel.js';
import { PAUSE, Reviewer } from './review.js';
import { Kept } from './kept.js';

const data = document.getElementById('sections')?.dataset ?? {};
const labels = JSON.parse(data.categories ?? '{}');
const roles = JSON.parse(data.roles ?? '[]');
const spoken = document.getElementById('spoken');

/** Says something to those who listen; the same words again are said again. */
function say(words) {
  if (!spoken) return;
  spoken.textContent = '';
  setTimeout(() => { spoken.textContent = words; }, 50);
}

const reviewers = [];
let kept = null;
let answers = null;
const readAgain = () => reviewers.forEach(one => one.again());

for (const form of document.querySelectorAll('form[data-section]')) {
  kept ??= new Kept(form.dataset.incident, readAgain);
  answers ??= new Answers(form.dataset.incident, roles, readAgain);
  const panel = new Panel(form, labels, kept, say);
  panel.choices = new Choices(panel, answers);
  const view = editorFor(form, findingsFor(panel, say));
  panel.attach(view);
  answers.editors.set(form.dataset.section, view);
  const reviewer = new Reviewer(view, kept, panel);
  panel.onChange = () => reviewer.again(PAUSE);
  reviewers.push(reviewer);
}

// What stands there already is read in turn, so that a long draft asks for one answer at a time.
(async () => {
  await kept?.load();
  for (const reviewer of reviewers) await reviewer.ask();
})();
