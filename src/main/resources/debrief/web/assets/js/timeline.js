// Entry after entry without leaving the line: Enter sends it, the list below is replaced, the line
// is free at once. Without this script the same form does the same with a page load between.
const part = document.getElementById('timeline');
let queue = Promise.resolve();

const form = () => part.querySelector('form.quick');
const line = () => part.querySelector('#entry');
const lines = () => part.querySelector('#entry-lines');
const say = (words) => { form().querySelector('.status').textContent = words; };
const showKeys = () => form().querySelectorAll('[data-script]').forEach((key) => { key.hidden = false; });

if (part && form()) {
  showKeys();
  part.addEventListener('submit', (event) => {
    if (event.target !== form()) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form()));
    const typed = { line: line().value, lines: lines().value };
    if (!typed.line.trim() && !typed.lines.trim()) {
      line().focus();
      return;
    }
    clear();
    say('Adding …');
    queue = queue.then(() => send(body, typed));
  });
  part.addEventListener('keydown', (event) => {
    if (event.target === line() && event.key === 'Escape') {
      line().value = '';
      say('');
    }
    if (event.target === lines() && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form().requestSubmit();
    }
  });
  // A line cannot hold line ends: what has some goes into the field for several lines.
  part.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (event.target !== line() || !/\S\s*\n\s*\S/.test(text)) return;
    event.preventDefault();
    unfold(lines(), text.trim());
    say('Ctrl and Enter add all of these lines');
  });
}

function clear() {
  line().value = '';
  lines().value = '';
  for (const name of ['knownAt', 'evidence']) form().elements[name].value = '';
  form().elements.kind.value = 'auto';
  lines().closest('details').open = false;
  line().focus();
}

function unfold(field, text) {
  field.closest('details').open = true;
  field.value = field.value.trim() ? `${field.value}\n${text}` : text;
  field.focus();
}

async function send(body, typed) {
  try {
    const response = await fetch(form().action, { method: 'POST', body, headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.getElementById('entries');
    if (response.ok && fresh) {
      document.getElementById('entries').replaceWith(fresh);
      showNames(page.getElementById('names'));
      say(page.querySelector('.toast')?.textContent ?? 'Added');
      form().querySelectorAll('.error').forEach((error) => error.remove());
      form().querySelectorAll('.field-error').forEach((field) => field.classList.remove('field-error'));
      line().removeAttribute('aria-invalid');
    } else if (response.status === 422 && page.querySelector('form.quick')) {
      refused(page.querySelector('form.quick'), typed);
    } else {
      giveBack(typed, page.querySelector('.lede')?.textContent ?? 'This could not be added. Your words are still here.');
    }
  } catch {
    giveBack(typed, 'The server cannot be reached. Your words are still here; Enter tries again.');
  }
}

// Who speaks in a pasted chat is asked for where it stands.
function showNames(asked) {
  document.getElementById('names')?.remove();
  if (asked) document.getElementById('entries').before(asked);
}

// The server's form says what to mend; what was typed since then is not touched.
function refused(answer, typed) {
  const since = { line: line().value, lines: lines().value };
  form().replaceWith(answer);
  showKeys();
  if (since.line.trim() || since.lines.trim()) unfold(lines(), [since.line, since.lines].filter((text) => text.trim()).join('\n'));
  const wrong = form().querySelector('.field-error .input, [aria-invalid]') ?? (typed.lines.trim() ? lines() : line());
  // At the field for several lines it is read out with the field; the line has its status below it.
  say(typed.lines.trim() ? '' : form().querySelector('.error')?.textContent ?? '');
  wrong.focus();
  if (wrong.type === 'text') wrong.setSelectionRange(wrong.value.length, wrong.value.length);
}

function giveBack(typed, words) {
  say(words);
  if (typed.lines.trim()) unfold(lines(), typed.lines);
  if (!typed.line.trim()) return;
  if (line().value.trim()) unfold(lines(), typed.line);
  else line().value = typed.line;
}
