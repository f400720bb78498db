// While somebody declares an incident, reports that are like it are shown below what they have typed so far. Without this
// script the incident's page leads to them.
const WAIT = 500;
const place = document.querySelector('[data-similar]');
const title = document.getElementById('title');
const services = document.getElementById('services');
let timer;
let asking;

const made = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

const line = ({ report, title: of, because, openActionItems }) => {
  const item = made('li', { className: 'item' });
  item.append(made('a', { href: `/reports/${report}`, target: '_blank', rel: 'noopener', dir: 'auto', textContent: of }));
  item.append(made('ul', { className: 'facts' }, ...because.map((why) => made('li', { dir: 'auto', textContent: why }))));
  if (openActionItems.length) {
    const links = openActionItems.flatMap((ref) => [' ', made('a', { href: `/action-items/${ref}`, target: '_blank', rel: 'noopener',
      textContent: ref })]);
    item.append(made('p', { className: 'hint' }, 'Still open:', ...links));
  }
  return item;
};

const show = (items) => {
  place.querySelector('[data-similar-list]').replaceChildren(...items.slice(0, 3).map(line));
  place.hidden = !items.length;
  const said = items.length === 1 ? 'One report reads like this' : `${Math.min(3, items.length)} reports read like this`;
  place.querySelector('[data-similar-said]').textContent = items.length ? said : '';
};

const ask = async () => {
  asking?.abort();
  asking = new AbortController();
  const query = new URLSearchParams({ title: title.value.slice(0, 300) });
  services.value.split(',').map((name) => name.trim()).filter(Boolean).slice(0, 50).forEach((name) => query.append('service', name));
  if (title.value.trim().length < 4 && !query.has('service')) return show([]);
  try {
    const answer = await fetch(`/api/v1/similar?${query}`, { signal: asking.signal, headers: { Accept: 'application/json' } });
    if (answer.ok) show((await answer.json()).items);
  } catch {
    // Declaring goes on without them.
  }
};

for (const field of [title, services]) {
  for (const event of ['input', 'change']) {
    field.addEventListener(event, () => { clearTimeout(timer); timer = setTimeout(ask, WAIT); });
  }
}
ask();
