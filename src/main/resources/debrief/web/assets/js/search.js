// Keys for search: / opens it from every page, j and k go through what was found. They can be turned off, on its page, for
// those whose speech or habit presses them by accident; the same switch as that of lists. The arrows, which nobody presses so,
// go from the field into what was found, through it and back.
const KEPT = 'debrief.keys';
const found = document.querySelector('[data-found]');
const line = document.querySelector('[data-keys-line]');
const toggle = document.querySelector('[data-search-keys]');
const open = document.querySelector('a[data-search]');

const kept = () => { try { return localStorage.getItem(KEPT) !== 'off'; } catch { return true; } };

function show() {
  if (line) line.hidden = false;
  if (toggle) toggle.textContent = kept() ? 'Turn keys off' : 'Turn keys on';
}

function go(step) {
  const all = [...found.querySelectorAll('.row-title a')];
  const at = all.indexOf(document.activeElement);
  all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
}

function search() {
  const field = found && document.getElementById('q');
  if (field) { field.focus(); field.select(); } else if (open) location.assign(open.href);
  return Boolean(field || open);
}

show();
toggle?.addEventListener('click', () => {
  try { localStorage.setItem(KEPT, kept() ? 'off' : 'on'); } catch { /* kept nowhere: on until the page goes */ }
  show();
});
function arrow(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const all = found ? [...found.querySelectorAll('.row-title a')] : [];
  const at = all.indexOf(document.activeElement);
  const field = document.getElementById('q');
  if (!step || !all.length || event.shiftKey || (at < 0 && (event.target !== field || step < 0))) return false;
  (all[at + step] ?? (step < 0 ? field : all[at])).focus();
  return true;
}

document.addEventListener('keydown', (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.altKey && arrow(event)) { event.preventDefault(); return; }
  const writes = event.target.isContentEditable || event.target.matches?.('input:not([type="checkbox"]), textarea, select');
  if (writes || event.ctrlKey || event.metaKey || event.altKey || !kept()) return;
  const step = found && { j: 1, k: -1 }[event.key];
  if (event.key === '/' ? !search() : !step) return;
  if (step) go(step);
  event.preventDefault();
});
