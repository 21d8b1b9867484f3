// Photos from the phone's camera: made small here, which spares the line and leaves place and camera behind, then sent.
import { csrf } from './http.js';

const EDGE = 1600;

async function small(file) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, EDGE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    return (await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85))) || file;
  } catch {
    return file;
  }
}

/** Sends the photo; gives { ok, body }, and throws when there is no line. */
export async function sendPhoto(address, file) {
  const form = new FormData();
  form.append('photo', await small(file), 'photo.jpg');
  const answer = await fetch(address, { method: 'POST', body: form, headers: { Accept: 'application/json', ...csrf() }, credentials: 'same-origin' });
  return { ok: answer.ok, body: await answer.json().catch(() => null) };
}
