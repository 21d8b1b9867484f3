// Tells a scanner from a hand where both type into one place: a scanner types several characters a few milliseconds apart
// and ends with Enter or Tab. What it typed is handed over and taken out of the field again, and presses no button.
const APART_MS = 45;
const SHORTEST = 4;

/** Calls scanned with what a scanner typed within the element; what a hand typed into a field before it stays there. */
export function wedge(element, scanned) {
  let burst = '';
  let last = -Infinity;
  element.addEventListener('keydown', (event) => {
    const { key, timeStamp, target } = event;
    const fast = timeStamp - last <= APART_MS;
    if ((key === 'Enter' || key === 'Tab') && fast && burst.length >= SHORTEST) {
      event.preventDefault();
      event.stopPropagation();
      const code = burst;
      if (target instanceof HTMLInputElement) {
        target.value = target.value.endsWith(code) ? target.value.slice(0, -code.length) : '';
      }
      burst = '';
      scanned(code);
    } else if (key.length === 1) {
      burst = fast ? burst + key : key;
      last = timeStamp;
    }
  });
}
