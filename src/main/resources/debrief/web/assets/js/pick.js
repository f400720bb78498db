// A field that offers what exists while somebody types: an ARIA combobox over GET /suggest/{kind}. What is typed stays free;
// a name that is not known yet is said to be new. Without this script a datalist offers the first names.
const WAIT = 150;
let fields = 0;

class Pick {
  constructor(input) {
    this.input = input;
    this.kind = input.dataset.pick;
    this.active = -1;
    this.items = [];
    this.build(`pick-${fields += 1}`);
    input.addEventListener('input', () => this.later());
    input.addEventListener('focus', () => this.input.value || this.later());
    input.addEventListener('keydown', (event) => this.key(event));
    input.addEventListener('blur', () => this.close());
  }

  build(id) {
    const { input } = this;
    const holder = Object.assign(document.createElement('div'), { className: 'pick' });
    input.replaceWith(holder);
    this.list = Object.assign(document.createElement('ul'), { className: 'pick-list', id, hidden: true });
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', 'Suggestions');
    this.said = Object.assign(document.createElement('p'), { className: 'hint pick-said' });
    this.said.setAttribute('role', 'status');
    holder.append(input, this.list, this.said);
    input.removeAttribute('list');
    const said = { role: 'combobox', 'aria-expanded': 'false', 'aria-controls': id, 'aria-autocomplete': 'list' };
    Object.entries(said).forEach(([name, value]) => input.setAttribute(name, value));
    // Not the blur that a press on the list would be: the choice comes first.
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const option = event.target.closest('[role="option"]');
      if (option) this.choose([...this.list.children].indexOf(option));
    });
  }

  /** Of several names with commas between them the one that is being written. */
  typed() {
    const { value } = this.input;
    return (this.input.hasAttribute('data-many') ? value.slice(value.lastIndexOf(',') + 1) : value).trim();
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), WAIT);
  }

  async ask() {
    const typed = this.typed();
    this.asking?.abort();
    this.asking = new AbortController();
    try {
      const about = this.input.dataset.pickFor ? `&for=${encodeURIComponent(this.input.dataset.pickFor)}` : '';
      const path = `/suggest/${this.kind}?q=${encodeURIComponent(typed.slice(0, 100))}${about}`;
      const answer = await fetch(path, { signal: this.asking.signal, headers: { Accept: 'application/json' } });
      if (!answer.ok || typed !== this.typed()) return;
      this.show(await answer.json(), typed);
    } catch {
      this.close(); // the field goes on as a plain one
    }
  }

  show({ items, known, meant }, typed) {
    this.items = items;
    this.active = -1;
    this.list.replaceChildren(...items.map((item, i) => this.option(item, i)));
    const chosen = items.length === 1 && items[0].value === typed;
    this.open(items.length > 0 && document.activeElement === this.input && !chosen);
    this.tell(typed, known, meant);
  }

  option({ label, hint }, i) {
    const option = document.createElement('li');
    Object.assign(option, { id: `${this.list.id}-${i}`, dir: 'auto', textContent: label });
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const beside = Object.assign(document.createElement('span'), { className: 'zone', textContent: hint });
    if (hint && hint !== label) option.append(' ', beside);
    return option;
  }

  /** Says that a name is new, and what it may be a slip of; for a filter, that nothing is called so. */
  tell(typed, known, meant) {
    const found = this.items.length === 1 ? '1 suggestion' : `${this.items.length} suggestions`;
    this.said.replaceChildren();
    this.said.classList.toggle('hidden-text', known || this.items.length > 0 && !meant);
    if (known || this.kind === 'person' || this.kind === 'reviewer') {
      this.said.classList.add('hidden-text');
      this.said.textContent = typed || this.items.length ? found : '';
      return;
    }
    const name = this.kind === 'team' ? 'team' : 'service';
    const filters = this.input.closest('form')?.method === 'get';
    this.said.append(filters ? `No ${name} is called “${typed}”.` : `New ${name} “${typed}”: this name is not known yet.`);
    if (meant) {
      const button = document.createElement('button');
      Object.assign(button, { type: 'button', className: 'button button-text', textContent: meant });
      button.addEventListener('click', () => { this.put(meant); this.input.focus(); });
      this.said.append(' Did you mean ', button, '?');
    }
  }

  open(on) {
    this.list.hidden = !on;
    this.input.setAttribute('aria-expanded', String(on));
    if (!on) this.input.removeAttribute('aria-activedescendant');
  }

  close() {
    clearTimeout(this.timer);
    this.active = -1;
    this.open(false);
  }

  key(event) {
    const shown = !this.list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (shown) this.mark(event.key === 'ArrowDown' ? this.active + 1 : this.active - 1);
      else this.ask();
    } else if (event.key === 'Enter' && shown && this.active >= 0) {
      event.preventDefault();
      this.choose(this.active);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      this.close();
    }
  }

  mark(place) {
    const options = [...this.list.children];
    this.active = (place + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === this.active)));
    options[this.active].scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', options[this.active].id);
  }

  /** A person's name goes into this field and the address beside it, where the form has a field for each. */
  choose(place) {
    const { value, label } = this.items[place];
    const address = document.getElementById(this.input.dataset.fill ?? '');
    if (address) address.value = value;
    this.put(address ? label : value);
  }

  put(value) {
    const before = this.input.value;
    const many = this.input.hasAttribute('data-many');
    const kept = many ? before.slice(0, before.lastIndexOf(',') + 1) : '';
    this.input.value = `${kept}${kept && ' '}${value}`;
    this.said.replaceChildren();
    this.close();
    this.input.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

document.querySelectorAll('[data-pick]').forEach((input) => new Pick(input));
