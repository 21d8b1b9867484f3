// Where proof is asked, a photo of the label does instead of typing: a button below the field that the form has drawn.
import { el } from './dom.js';
import { sendPhoto } from './photo.js';

const FIELD = 'field_serialLast4';

/** Draws the buttons again after each change of the form; added hears which item has a photo, failed why there is none. */
export function labelPhotos({ place, items, address, added, failed }) {
  function button(item) {
    const input = el('input', { class: 'visually-hidden', type: 'file', accept: 'image/*', capture: 'environment' });
    const label = el('label', { class: 'btn btn-quiet btn-touch label-photo' }, 'Take a photo of the label instead', input);
    input.addEventListener('change', async () => {
      label.setAttribute('aria-busy', 'true');
      try {
        const { ok, body } = await sendPhoto(address, input.files[0]);
        if (ok) {
          added(item, body.photo);
        } else {
          failed(body?.summary || body?.detail || 'The photo was not taken. Try again, or type the end of the serial number.');
        }
      } catch {
        failed('The photo could not be sent. Try again, or type the end of the serial number.');
      }
      label.removeAttribute('aria-busy');
    });
    return label;
  }

  return () =>
    items.forEach((item, i) => {
      const drawn = item.proof && place.querySelector(`[id$="-${FIELD}_${i}"]`)?.closest('.fjs-element');
      if (drawn && !drawn.querySelector('.label-photo')) {
        drawn.append(button(item));
      }
    });
}
