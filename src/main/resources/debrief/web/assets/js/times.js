// Times stand in the reader's zone. A page that is made for one person comes in it already and says
// so in data-zone; what is rendered once for all (a report) comes in UTC and is turned round here.
const YEAR = 365 * 24 * 3600;
const root = document.documentElement;
const browser = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

const cookie = (name) => {
  const found = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
};
const keep = (name, value, seconds = YEAR) => {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${seconds}; SameSite=Lax`;
};

const personal = 'zone' in root.dataset;
const followsBrowser = personal && !('zoneChosen' in root.dataset);
// Whoever reads by a link is not to be known again.
const byLink = location.pathname.startsWith('/s/');
if (!byLink && (!cookie('debrief_zone') || (followsBrowser && cookie('debrief_zone') !== browser))) keep('debrief_zone', browser);

const inUtc = cookie('debrief_utc') !== null;
const own = cookie('debrief_zone') ?? browser;

/** The zone of this page, as programs name it. */
export const zone = known(personal ? root.dataset.zone : inUtc ? 'UTC' : own);

function known(name) {
  const id = name === 'Z' ? 'UTC' : name;
  try {
    new Intl.DateTimeFormat('en', { timeZone: id });
    return id;
  } catch {
    return 'UTC'; // one that this browser does not know
  }
}

/** New York, UTC: as it stands behind a time. */
export function label(id) {
  if (/^(Z|UTC|Etc\/UTC|GMT)$/.test(id)) return 'UTC';
  return /^[+-]/.test(id) ? `UTC${id}` : id.slice(id.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

const format = (options, timeZone = zone) => new Intl.DateTimeFormat('en-GB', { timeZone, ...options });
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const DAY = { day: 'numeric', month: 'long', year: 'numeric' };
const LONG_DAY = { weekday: 'long', ...DAY };

/** 14:02 */
export const clock = (moment) => format(CLOCK).format(moment);
const day = (moment) => format(DAY).format(moment);
const longDay = (moment) => format(LONG_DAY).format(moment).replace(',', '');

/** 1 March 2026, 14:02 New York */
export const full = (moment) => `${day(moment)}, ${clock(moment)} ${label(zone)}`;

/** Puts another moment in the place of the one that is shown. */
export function tell(time, iso) {
  const moment = new Date(iso);
  time.dateTime = moment.toISOString();
  time.textContent = full(moment);
}

if (!personal && label(zone) !== 'UTC') turnRound(document.querySelector('main'));
document.querySelectorAll('[data-times-in]').forEach((place) => { place.textContent = label(zone); });

/** From UTC into the reader's zone: each time in the form in which it stands there. */
function turnRound(main) {
  for (const time of main?.querySelectorAll('time[datetime*="T"]') ?? []) {
    const moment = new Date(time.dateTime);
    if (Number.isNaN(moment.valueOf())) continue;
    const words = time.textContent.replace(/\s+/g, ' ').trim();
    time.title = words.endsWith('UTC') ? words : `${words} UTC`;
    const named = words.endsWith('UTC') ? ` ${label(zone)}` : '';
    const said = /^\d\d:\d\d$/.test(words) ? '' : `${/^[A-Z]/.test(words) ? longDay(moment) : day(moment)}, `;
    time.textContent = `${said}${clock(moment)}${named}`;
  }
  main?.querySelectorAll('.day').forEach(regroup);
  // Of editions from before, whose measurements are plain words.
  for (const note of main?.querySelectorAll('.measures .note') ?? []) {
    if (!note.querySelector('time') && /\d\d:\d\d$/.test(note.textContent.trim())) note.append(' UTC');
  }
  for (const mark of main?.querySelectorAll('.picture text[data-at]') ?? []) {
    const moment = new Date(mark.dataset.at);
    mark.textContent = mark.textContent.includes(':') ? clock(moment) : format({ day: 'numeric', month: 'short' }).format(moment);
  }
}

/** A day of UTC may be two of the reader's: entries stand below the day that they are on there. */
function regroup(section) {
  let list = section.querySelector('.timeline');
  const heading = section.querySelector('.day-name time');
  const entries = [...section.querySelectorAll('.entry')];
  if (!list || !heading || !entries.length) return;
  const dayOf = (entry) => new Date(entry.querySelector('.entry-time').dateTime);
  let before = section.previousElementSibling?.classList.contains('day') ? section.previousElementSibling : null;
  let current = before?.querySelector('.day-name time').textContent ?? null;
  let into = before?.querySelector('.timeline') ?? null;
  for (const entry of entries) {
    const name = longDay(dayOf(entry));
    if (name !== current) {
      const fresh = section.cloneNode(true);
      fresh.querySelector('.timeline').replaceChildren();
      const title = fresh.querySelector('.day-name');
      const id = `day-${format({ year: 'numeric', month: '2-digit', day: '2-digit' }).format(dayOf(entry)).split('/').reverse().join('-')}`;
      title.id = id;
      fresh.setAttribute('aria-labelledby', id);
      title.querySelector('time').textContent = name;
      title.querySelector('time').dateTime = id.slice(4);
      section.before(fresh);
      into = fresh.querySelector('.timeline');
      current = name;
    }
    into.append(entry);
  }
  section.remove();
}

// One press to UTC and back. It stands in the foot of every page.
for (const button of document.querySelectorAll('[data-zone-switch]')) {
  const other = inUtc ? label(own) : 'UTC';
  button.hidden = !inUtc && label(zone) === 'UTC';
  button.textContent = `Times in ${label(zone)}. Show ${other}`;
  button.addEventListener('click', () => {
    keep('debrief_utc', '1', inUtc ? 0 : YEAR);
    location.reload();
  });
}

// Fields for a zone: all there are, as one types.
for (const field of document.querySelectorAll('[data-zone-field]')) {
  field.addEventListener('focus', () => {
    const list = document.createElement('datalist');
    list.id = `${field.id}-zones`;
    for (const id of ['UTC', ...(Intl.supportedValuesOf?.('timeZone') ?? [])]) list.append(new Option(label(id), id));
    field.after(list);
    field.setAttribute('list', list.id);
  }, { once: true });
}
