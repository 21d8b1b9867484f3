// Reads codes with the camera: by the browser's own detector where it has one, else by ours, which is fetched only then.
import { el } from './dom.js';

const FORMATS = ['code_128', 'code_39', 'code_93', 'ean_13', 'itf', 'qr_code', 'data_matrix'];
const EVERY_MS = 150;

/** The same code is read many times while it is before the camera; it counts again once it has been away so long. */
const AWAY_MS = 2500;

const WHY = {
  NotAllowedError: 'The browser does not let this page use the camera. Allow it in the browser’s settings, or type the code.',
  NotFoundError: 'No camera was found. Type the code, or use a scanner.',
  NotReadableError: 'Another program uses the camera. Close it there, or type the code.',
};

const script = (address) =>
  new Promise((resolve, reject) => {
    document.head.append(el('script', { src: address, onload: resolve, onerror: () => reject(new Error('The decoder could not be loaded')) }));
  });

async function reading(decoder) {
  if ('BarcodeDetector' in window) {
    const known = await window.BarcodeDetector.getSupportedFormats();
    const formats = FORMATS.filter((one) => known.includes(one));
    if (formats.length) {
      const detector = new window.BarcodeDetector({ formats });
      return async (video) => (await detector.detect(video)).map((code) => code.rawValue);
    }
  }
  if (!window.rollcallDecode) {
    await script(decoder);
  }
  return window.rollcallDecode;
}

/** A code passes when it has not been seen for a while. */
function onceEach(now = () => Date.now()) {
  const seen = new Map();
  return (code) => {
    const before = seen.get(code);
    seen.set(code, now());
    return before === undefined || now() - before > AWAY_MS;
  };
}

/** A button in place that opens the camera; each new code goes to found, what cannot be done to failed. */
export function camera({ place, decoder, found, failed }) {
  if (!navigator.mediaDevices?.getUserMedia) {
    return;
  }
  const video = el('video', { class: 'camera-picture', playsinline: true, muted: true, 'aria-label': 'What the camera sees' });
  const button = el('button', { type: 'button', class: 'btn btn-quiet btn-touch', 'aria-expanded': 'false' }, 'Use the camera');
  const frame = el('div', { class: 'camera', hidden: true }, video);
  place.append(button, frame);
  let stream = null;

  function close() {
    stream?.getTracks().forEach((track) => track.stop());
    stream = null;
    frame.hidden = true;
    button.textContent = 'Use the camera';
    button.setAttribute('aria-expanded', 'false');
  }

  async function open() {
    button.disabled = true;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } }, audio: false });
      const read = await reading(decoder);
      video.srcObject = stream;
      frame.hidden = false;
      button.textContent = 'Close the camera';
      button.setAttribute('aria-expanded', 'true');
      await video.play();
      watch(stream, read);
    } catch (fault) {
      close();
      failed(WHY[fault.name] || 'The camera cannot be used here. Type the code, or use a scanner.');
    }
    button.disabled = false;
  }

  async function watch(mine, read) {
    const isNew = onceEach();
    while (stream === mine) {
      try {
        (await read(video)).filter(isNew).forEach((code) => {
          navigator.vibrate?.(60);
          found(code);
        });
      } catch {
        // a picture that cannot be read is followed by the next one
      }
      await new Promise((next) => setTimeout(next, EVERY_MS));
    }
  }

  button.addEventListener('click', () => (stream ? close() : open()));
  document.addEventListener('visibilitychange', () => document.hidden && close());
}
