// Gives every heading of a report a link to itself, which a press copies, and writes out the address to cite it by.
// Sections have their names without this script; headings within them get theirs here, since what is frozen never changes.
const names = new Set([...document.querySelectorAll('[id]')].map((element) => element.id));

/** A name that is the same at each reading: the section, and what the heading says. */
function nameOf(heading) {
  const section = heading.closest('section[id]');
  const words = heading.textContent
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const stem = `${section ? `${section.id}-` : ''}${words || 'heading'}`;
  let name = stem;
  for (let n = 2; names.has(name); n += 1) name = `${stem}-${n}`;
  names.add(name);
  return name;
}

const said = document.createElement('p');
said.className = 'hidden-text';
said.setAttribute('role', 'status');
document.querySelector('main').append(said);

function link(heading) {
  if (heading.closest('.hidden-text') || heading.querySelector('.heading-link')) return;
  const section = heading.closest('section[id]');
  const first = section && section.querySelector('h2') === heading;
  if (!first && !heading.id) heading.id = nameOf(heading);
  const anchor = document.createElement('a');
  anchor.className = 'heading-link screen-only';
  anchor.href = `#${encodeURIComponent(first ? section.id : heading.id)}`;
  anchor.setAttribute('aria-label', `Copy a link to “${heading.textContent.trim()}”`);
  anchor.textContent = '#';
  anchor.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(anchor.href);
      said.textContent = 'The link is copied.';
    } catch {
      said.textContent = 'The link is in the address bar.'; // no clipboard here
    }
  });
  heading.append(' ', anchor);
}

const text = document.querySelector('.report-text');
// Which days there are goes by the reader's zone, so a link to one would lead elsewhere for somebody else.
if (text) text.querySelectorAll('h2:not(.hidden-text), h3, h4, h5, h6').forEach((h) => h.matches('.day-name') || link(h));

for (const address of document.querySelectorAll('[data-address]')) {
  address.textContent = new URL(address.textContent, location.href).href;
}

// A heading that got its name just now could not be found when the page was loaded.
const asked = decodeURIComponent(location.hash.slice(1));
const target = asked && document.getElementById(asked);
if (target && target.closest('.report-text')) target.scrollIntoView();
