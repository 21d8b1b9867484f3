// A message that needs no answer, read out by screen readers, gone after ten seconds unless it is a fault.
import { el, icon } from './dom.js';

export function toast(text, tone = 'good') {
  let place = document.querySelector('.toasts');
  if (!place) {
    place = el('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
    document.body.append(place);
  }
  const close = el('button', { type: 'button', class: 'btn-close', 'aria-label': 'Close message' });
  const note = el('div', { class: `notice tone-${tone}` }, icon(tone === 'bad' ? 'incident' : 'check-circle'), el('div', {}, text), close);
  close.addEventListener('click', () => note.remove());
  place.append(note);
  if (tone !== 'bad') {
    setTimeout(() => note.remove(), 10_000);
  }
}
