// Entries where they stand: edited in the list, removed and restored, marked as the incident's times. What a row needs
// is fetched from the entry's own page, so both say the same. Without this script those pages do the same.
const part = document.getElementById('timeline');
const csrf = document.querySelector('meta[name="csrf"]')?.content ?? '';
const MOMENTS = { d: 'detected', a: 'acknowledged', m: 'mitigated', r: 'resolved' };
const list = () => document.getElementById('entries');
const rows = () => [...list().querySelectorAll('li[data-entry]')];
const rowOf = (id) => rows().find((row) => row.dataset.entry === id);
const clockOf = (row) => row.querySelector('.entry-time').textContent;
const editLink = (row) => row.querySelector('.entry-tools a');
const api = (id) => `/api/v1${base}/${id}`;
const field = () => part.querySelector('#entry');

let base = ''; // such as /incidents/INC-1/timeline
let known = null; // the list that has been made ready
let lastAdded = null;
let undo = null;
let toast = null;

if (part && list()) {
  ready();
  new MutationObserver(() => { if (list() !== known) ready(true); }).observe(part, { childList: true, subtree: true });
  part.querySelectorAll('#entry-help').forEach((help) => { help.hidden = false; });
  part.addEventListener('keydown', keys);
  part.addEventListener('focusin', (event) => {
    const row = event.target.closest('li[data-entry]');
    if (row) rove(row);
  });
  part.addEventListener('click', (event) => {
    const link = event.target.closest('.entry-tools a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    edit(link.closest('li'));
  });
  part.addEventListener('submit', (event) => {
    const hint = event.target.closest('li[data-entry] form[action$="/milestone"]');
    if (!hint) return;
    event.preventDefault();
    mark(hint.closest('li'), event.submitter.value);
  });
}

// One row is in the way of Tab, the arrows lead to the others.
function ready(added = false) {
  const before = added ? new Set(known.ids) : null;
  known = list();
  known.ids = rows().map((row) => row.dataset.entry);
  if (before) lastAdded = known.ids.filter((id) => !before.has(id)).sort().pop() ?? lastAdded;
  if (!known.ids.length) return;
  base = editLink(rows()[0]).getAttribute('href').replace(/\/[^/]+\/edit$/, '');
  rows().forEach((row) => reach(row, -1));
  reach(rows()[0], 0);
}

function reach(row, index) {
  row.tabIndex = index;
  row.querySelectorAll('a, button').forEach((each) => { each.tabIndex = index; });
}

function rove(row) {
  if (row.tabIndex === 0) return;
  rows().filter((each) => each.tabIndex === 0).forEach((each) => reach(each, -1));
  reach(row, 0);
}

function keys(event) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target === field() && event.key === 'ArrowUp' && !field().value) recall(event);
  const row = event.target.closest('li[data-entry]');
  if (!row || event.target !== row) return;
  const all = rows();
  const at = all.indexOf(row);
  const act = {
    ArrowDown: () => all[at + 1]?.focus(),
    ArrowUp: () => all[at - 1]?.focus(),
    Home: () => all[0].focus(),
    End: () => all[all.length - 1].focus(),
    Enter: () => edit(row),
    e: () => edit(row),
    Delete: () => remove(row),
    z: takeBack,
    '?': () => { const help = part.querySelector('#entry-help'); help.open = !help.open; },
  }[event.key] ?? (MOMENTS[event.key] && (() => mark(row, MOMENTS[event.key])));
  if (!act) return;
  event.preventDefault();
  act();
}

function recall(event) {
  const row = lastAdded && rowOf(lastAdded);
  if (!row) return;
  event.preventDefault();
  edit(row, field());
}

async function edit(row, back = null) {
  const open = list().querySelector('form.entry-edit');
  if (open) {
    open.elements.text.focus();
    return;
  }
  try {
    const answer = await fetch(editLink(row).href, { headers: { Accept: 'text/html' } });
    const form = answer.ok ? formIn(await answer.text()) : null;
    if (form) show(row, form, back);
    else location.assign(editLink(row).href);
  } catch {
    say('The server cannot be reached. Nothing was changed.');
  }
}

function formIn(html) {
  return new DOMParser().parseFromString(html, 'text/html').querySelector('form[action$="/edit"]');
}

function show(row, form, back) {
  const title = document.createElement('p');
  title.className = 'entry-kind';
  title.id = 'entry-edit-title';
  title.textContent = `Correcting the entry of ${clockOf(row)}`;
  form.prepend(title);
  form.setAttribute('aria-labelledby', title.id);
  form.classList.add('entry-edit');
  const hint = form.querySelector('#text-hint');
  if (hint) hint.textContent = 'Enter saves, Shift + Enter begins a line, Esc cancels';
  row.querySelector('form.entry-edit')?.remove();
  row.querySelector('.entry-body').hidden = true;
  row.append(form);
  const close = () => {
    form.remove();
    row.querySelector('.entry-body').hidden = false;
    (back ?? row).focus();
  };
  form.addEventListener('keydown', (event) => {
    const sends = event.target.matches('textarea') && event.key === 'Enter' && !event.shiftKey && !event.isComposing;
    if (event.key === 'Escape') close();
    else if (sends || (event.key === 'Enter' && event.ctrlKey)) form.requestSubmit();
    else return;
    event.preventDefault();
  });
  form.querySelector('.actions a').addEventListener('click', (event) => {
    event.preventDefault();
    close();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save(row, form, back);
  });
  const wrong = form.querySelector('[aria-invalid]') ?? form.elements.text;
  wrong.focus();
  form.scrollIntoView({ block: 'nearest' });
}

async function save(row, form, back) {
  const button = form.querySelector('button[type="submit"]');
  button.disabled = true;
  try {
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'text/html' } });
    const html = await answer.text();
    const again = answer.ok ? null : formIn(html);
    if (answer.ok) {
      await refresh(html, answer.url);
      say(`Saved ${clockOf(rowOf(row.dataset.entry) ?? row)}`);
      (back ?? rowOf(row.dataset.entry))?.focus();
    } else if (again) {
      show(row, again, back);
    } else {
      say(new DOMParser().parseFromString(html, 'text/html').querySelector('.lede')?.textContent
        ?? 'This could not be saved. Your words are still here.');
    }
  } catch {
    say('The server cannot be reached. Your words are still here; Enter tries again.');
  }
  button.disabled = false;
}

async function remove(row) {
  const id = row.dataset.entry;
  const at = rows().indexOf(row);
  const answer = await ask('DELETE', api(id), row.dataset.version);
  if (!answer) return;
  undo = id;
  await refresh();
  (rows()[at] ?? rows()[at - 1] ?? field())?.focus();
  const moment = row.dataset.milestone;
  say(`Removed ${clockOf(row)}.${moment ? ` The incident keeps the time: ${moment}.` : ''}`, true);
}

async function takeBack() {
  if (!undo) return;
  const id = undo;
  const answer = await ask('POST', `${api(id)}/restorations`);
  if (!answer) return;
  undo = null;
  await refresh();
  rowOf(id)?.focus();
  say('The entry is back.');
}

// The same moment once more takes it away.
async function mark(row, moment) {
  const id = row.dataset.entry;
  const off = row.dataset.milestone?.toLowerCase() === moment;
  const answer = await ask('PATCH', api(id), row.dataset.version, { milestone: off ? null : moment });
  if (!answer) return;
  await refresh();
  const now = rowOf(id);
  now?.focus();
  say(off ? 'None of the incident’s times now; the times stay as they are.' : `${now?.dataset.milestone} at ${clockOf(now ?? row)}`);
}

async function ask(method, url, version, body) {
  const headers = { Accept: 'application/json', 'X-CSRF-Token': csrf };
  if (version) headers['If-Match'] = `"${version}"`;
  if (body) headers['Content-Type'] = 'application/json';
  try {
    const answer = await fetch(url, { method, headers, body: body && JSON.stringify(body) });
    if (answer.ok) return answer;
    const problem = await answer.json();
    if (answer.status === 412) await refresh();
    say(answer.status === 412 ? 'Somebody changed this entry. This is what it says now; nothing else was done.'
      : problem.errors?.[0]?.message ?? problem.detail);
  } catch {
    say('The server cannot be reached. Nothing was changed.');
  }
  return null;
}

// The part of the timeline that is looked at, and what stands above it.
async function refresh(html, url) {
  const here = url && new URL(url).pathname === location.pathname && new URL(url).search === location.search;
  const text = here ? html : await (await fetch(location.href, { headers: { Accept: 'text/html' } })).text();
  const page = new DOMParser().parseFromString(text, 'text/html');
  for (const place of ['#entries', '.page-title .state', '.measures']) {
    const fresh = page.querySelector(place);
    const old = document.querySelector(place);
    if (fresh && old) old.replaceWith(fresh);
  }
  ready();
}

function say(words, offersUndo = false) {
  if (!toast) {
    toast = document.createElement('div');
    toast.className = 'toast';
    toast.setAttribute('role', 'status');
    document.body.append(toast);
  }
  document.querySelectorAll('p.toast').forEach((other) => other.remove());
  toast.textContent = words;
  if (!offersUndo) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-small';
  button.textContent = 'Undo';
  button.addEventListener('click', takeBack);
  toast.append(' ', button);
}
