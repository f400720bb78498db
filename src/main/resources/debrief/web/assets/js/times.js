// Shows each moment in the reader's own zone, with UTC beside it. Without this script a page says
// UTC alone, which is right too.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const parts = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

const elsewhere = zone && zone !== 'UTC' && zone !== 'Etc/UTC';
const local = elsewhere && new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: zone, timeZoneName: 'short' });

function localise(time) {
  const moment = new Date(time.dateTime);
  if (!local || Number.isNaN(moment.valueOf())) return;
  time.title = time.textContent.trim();
  time.textContent = `${local.format(moment)} (${time.dataset.local} UTC)`;
}

document.querySelectorAll('time[data-local]').forEach(localise);

/** Puts another moment in the place of the one that is shown. */
export function tell(time, iso) {
  const moment = new Date(iso);
  const utc = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' }).formatToParts(moment).map(part => [part.type, part.value]),
  );
  time.dateTime = moment.toISOString();
  time.dataset.local = `${utc.hour}:${utc.minute}`;
  time.textContent = `${utc.day} ${utc.month} ${utc.year}, ${time.dataset.local} UTC`;
  localise(time);
}

// A form with a zone field is filled in the reader's zone, so that "14:02" means their 14:02.
for (const field of document.querySelectorAll('[data-zone]')) {
  if (zone && field.value === 'UTC' && !field.dataset.kept) field.value = zone;
}
