// A whole row leads where its a.row-link leads; the link stays the one thing that the keyboard reaches.
export function rows() {
  const follow = (event) => {
    const row = event.target.closest?.('tr');
    const link = row?.querySelector('a.row-link');
    const other = event.target.closest?.('a, button, input, select, textarea, label, summary');
    if (!link || row.contains(other) || event.defaultPrevented || String(window.getSelection())) {
      return;
    }
    if (event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey) {
      window.open(link.href, '_blank', 'noopener');
    } else if (event.button === 0) {
      link.click();
    }
  };
  document.addEventListener('click', follow);
  document.addEventListener('auxclick', (event) => event.button === 1 && follow(event));
}

/** A box in the head ticks all boxes of its table: data-check-all; what is ticked is counted in data-checked-count. */
export function checkAll() {
  document.addEventListener('change', (event) => {
    const table = event.target.closest?.('table');
    if (event.target.type !== 'checkbox' || !table) {
      return;
    }
    const all = table.querySelector('[data-check-all]');
    const boxes = [...table.querySelectorAll('tbody input[type=checkbox]:not(:disabled)')];
    if (event.target === all) {
      boxes.forEach((box) => (box.checked = all.checked));
    }
    const ticked = boxes.filter((box) => box.checked).length;
    if (all) {
      all.checked = ticked > 0 && ticked === boxes.length;
      all.indeterminate = ticked > 0 && ticked < boxes.length;
    }
    const scope = table.closest('form') || document;
    scope.querySelectorAll('[data-checked-count]').forEach((place) => (place.textContent = String(ticked)));
    scope.querySelectorAll('[data-needs-checked]').forEach((button) => (button.disabled = ticked === 0));
  });
}
