// Files can be dropped on .drop, whose own input takes them.
export function uploads() {
  const place = (event) => event.target.closest?.('.drop');
  document.addEventListener('dragover', (event) => {
    if (place(event)) {
      event.preventDefault();
      place(event).classList.add('over');
    }
  });
  document.addEventListener('dragleave', (event) => place(event)?.classList.remove('over'));
  document.addEventListener('drop', (event) => {
    const drop = place(event);
    const input = drop?.querySelector('input[type=file]');
    if (input && event.dataTransfer.files.length) {
      event.preventDefault();
      drop.classList.remove('over');
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
}
