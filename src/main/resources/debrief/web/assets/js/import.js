// A file dropped onto the field is read here and put into it. Without this script one pastes it.
const field = document.querySelector('[data-drop]');
const hint = document.querySelector('[data-file-hint]');

if (field && hint) {
  hint.hidden = false;
  field.addEventListener('dragover', event => event.preventDefault());
  field.addEventListener('drop', async event => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    field.value = await file.text();
    const name = document.getElementById('path');
    if (!name.value) name.value = file.name;
    field.focus();
  });
}
