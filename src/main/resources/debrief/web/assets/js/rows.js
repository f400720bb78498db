// Keys for a list: j and k or the arrows go from row to row, Enter opens (the row's link has the focus), x selects. The
// letters can be turned off, for those whose speech or habit presses them by accident.
const table = document.querySelector('[data-rows]');
const help = document.getElementById('rows-help');
const toggle = document.querySelector('[data-keys]');
const status = document.getElementById('selected');
const KEPT = 'debrief.keys';
let on = true;
try { on = localStorage.getItem(KEPT) !== 'off'; } catch { /* kept nowhere: on until the page goes */ }

const links = () => [...table.querySelectorAll('tbody th a')];
const boxes = () => [...table.querySelectorAll('tbody input[type="checkbox"]')];
const row = () => document.activeElement?.closest?.('[data-rows] tbody tr');

function go(step) {
  const all = links();
  const at = all.findIndex((link) => link.closest('tr') === row());
  all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + step))]?.focus();
}

function select() {
  const box = row()?.querySelector('input[type="checkbox"]');
  if (box) box.click();
}

function count() {
  const chosen = boxes().filter((box) => box.checked).length;
  if (status) status.textContent = `${chosen} selected`;
}

function show() {
  if (!help) return;
  help.hidden = false;
  if (toggle) toggle.textContent = on ? 'Turn keys off' : 'Turn keys on';
}

if (table) {
  show();
  count();
  table.addEventListener('change', count);
  toggle?.addEventListener('click', () => {
    on = !on;
    try { localStorage.setItem(KEPT, on ? 'on' : 'off'); } catch { /* likewise */ }
    show();
  });
  document.addEventListener('keydown', (event) => {
    const inside = row();
    const free = event.target === document.body || inside;
    const writes = event.target.matches?.('input:not([type="checkbox"]), textarea, select');
    if (!on || !free || writes || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { j: 1, k: -1, ArrowDown: inside && 1, ArrowUp: inside && -1 }[event.key];
    if (step) go(step);
    else if (event.key === 'x' && inside) select();
    else return;
    event.preventDefault();
  });
}
