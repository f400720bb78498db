// Marks in the contents where one is reading, and puts round the frozen article what is true today.
// Without this script the contents are links, and the rest stands on a page of its own.
const links = new Map(
  [...document.querySelectorAll('.rail a[href^="#"]')].map((link) => [link.hash.slice(1), link]),
);
const sections = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);

/** The last section whose top has passed the upper third of the window is the one that is read. */
function mark() {
  const line = window.innerHeight / 3;
  const end = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
  let here = null;
  for (const section of sections) {
    const { top, height } = section.getBoundingClientRect();
    if (height > 0 && (top <= line || (end && top < window.innerHeight))) here = section.id;
  }
  for (const [id, link] of links) {
    if (id === here) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

let waiting = false;
function later() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    mark();
  });
}

if (sections.length) {
  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later);
  mark();
}

const place = document.querySelector('[data-today]');
if (place) {
  fetch(place.dataset.today, { headers: { accept: 'text/html' } })
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.status))))
    .then((html) => {
      const today = new DOMParser().parseFromString(html, 'text/html');
      for (const id of ['today', 'today-tools']) {
        const from = today.getElementById(id);
        const to = document.getElementById(id);
        if (from && to) to.replaceChildren(...from.childNodes);
      }
      later();
    })
    .catch(() => {}); // the link to the page stays
}
