// Tells a scanner from a hand where both type into one field: a scanner types several characters a few milliseconds apart
// and ends with Enter or Tab. What it typed is handed over and taken out of the field again.
const APART_MS = 45;
const SHORTEST = 4;

/** Calls scanned with what a scanner typed into the input; what a hand typed before it stays there. */
export function wedge(input, scanned) {
  let burst = '';
  let last = -Infinity;
  input.addEventListener('keydown', (event) => {
    const { key, timeStamp } = event;
    const fast = timeStamp - last <= APART_MS;
    if ((key === 'Enter' || key === 'Tab') && fast && burst.length >= SHORTEST) {
      event.preventDefault();
      event.stopPropagation();
      const code = burst;
      input.value = input.value.endsWith(code) ? input.value.slice(0, -code.length) : '';
      burst = '';
      scanned(code);
    } else if (key.length === 1) {
      burst = fast ? burst + key : key;
      last = timeStamp;
    }
  });
}
