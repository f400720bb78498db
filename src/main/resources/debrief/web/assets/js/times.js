// Shows each moment in the reader's own zone, with UTC beside it. Without this script a page says
// UTC alone, which is right too.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const parts = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

if (zone && zone !== 'UTC' && zone !== 'Etc/UTC') {
  const format = new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: zone, timeZoneName: 'short' });
  for (const time of document.querySelectorAll('time[data-local]')) {
    const moment = new Date(time.dateTime);
    if (!Number.isNaN(moment.valueOf())) {
      time.title = time.textContent.trim();
      time.textContent = `${format.format(moment)} (${time.dataset.local} UTC)`;
    }
  }
}

// A form with a zone field is filled in the reader's zone, so that "14:02" means their 14:02.
for (const field of document.querySelectorAll('[data-zone]')) {
  if (zone && field.value === 'UTC' && !field.dataset.kept) field.value = zone;
}
