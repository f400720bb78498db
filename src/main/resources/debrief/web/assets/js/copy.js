// A button that copies what stands in another element. Without this script there is no button.
for (const button of document.querySelectorAll('[data-copy]')) {
  const source = document.getElementById(button.dataset.copy);
  button.hidden = !source;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(source.textContent);
      button.textContent = 'Copied';
    } catch {
      getSelection().selectAllChildren(source); // no clipboard here: it is ready for Ctrl+C
      button.textContent = 'Selected: press Ctrl+C';
    }
    button.setAttribute('aria-live', 'polite');
  });
}
