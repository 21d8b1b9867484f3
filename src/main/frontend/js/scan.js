// The page on which a room is counted: each scan is answered by word, colour and sound; scans that cannot be sent wait in
// the browser and go out, each once, when the line is back. The list below is the server's and is fetched after the scans.
import { ask, askChoice, askNumber } from './ask.js';
import { camera } from './camera.js';
import { postJson } from './http.js';
import { sendPhoto } from './photo.js';
import { times } from './times.js';

const TONES = { good: 880, info: 660, warn: 440, bad: 220 };
const ENDED = 'Your session has ended. The scans are kept in this browser: sign in, and open this page again.';

function beep(tone) {
  try {
    beep.context ??= new AudioContext();
    const oscillator = beep.context.createOscillator();
    oscillator.frequency.value = TONES[tone] ?? 440;
    oscillator.connect(beep.context.destination);
    oscillator.start();
    oscillator.stop(beep.context.currentTime + 0.12);
  } catch {
    // no sound here; word and colour remain
  }
}

async function refresh() {
  const page = await (await fetch(location.href, { credentials: 'same-origin' })).text();
  const list = new DOMParser().parseFromString(page, 'text/html').querySelector('[data-scanned]');
  if (list) {
    document.querySelector('[data-scanned]').replaceWith(document.adoptNode(list));
    times(list);
  }
}

function mount(form) {
  const url = form.dataset.scanUrl;
  const store = `rollcall:scans:${form.dataset.scanKey}`;
  const input = form.querySelector('textarea');
  const result = document.querySelector('[data-scan-result]');
  const waiting = document.querySelector('[data-scan-queue]');
  const read = () => JSON.parse(localStorage.getItem(store) || '[]');
  const write = (queue) => localStorage.setItem(store, JSON.stringify(queue));
  let sending = false;

  function say(text, tone) {
    result.textContent = text;
    result.className = `scan-result tone-${tone}`;
    beep(tone);
  }

  async function show(scan) {
    const place = scan.result === 'ELSEWHERE' && scan.place ? `, in ${scan.place}` : '';
    say(`${scan.code}: ${scan.words}${place}${scan.title ? ` – ${scan.title}` : ''}`, scan.tone);
    const { children } = scan;
    if (children?.length && (await ask({ title: 'Is all of it there?', text: `${children.join(', ')} belong to ${scan.code}.`, yes: 'All are there', no: 'I scan them', danger: false, scanned: (code) => queue([code]) }))) {
      queue(children);
    }
    input.focus();
  }

  const extras = [...form.querySelectorAll('[data-scan-extra]')];
  const extra = () => Object.fromEntries(extras.map((field) => [field.dataset.scanExtra, field.value.trim()]));
  const queue = (codes) => write([...read(), ...codes.map((code) => ({ clientId: crypto.randomUUID(), code, ...extra() }))]);

  /** Sends the first of the queue; gives back whether to go on. */
  async function sendFirst([first]) {
    const answer = await postJson(url, first);
    if (answer.status === 401 || answer.status === 403) {
      say(ENDED, 'bad');
      return false;
    }
    if (answer.status >= 500) {
      return false;
    }
    if (answer.ok && answer.body.askQuantity) {
      const quantity = await askNumber({ title: `How many of ${answer.body.title}?`, label: 'Quantity', yes: 'Count them', scanned: (code) => queue([code]) });
      const later = read().slice(1); // also what was scanned meanwhile
      write(quantity === null ? later : [{ ...first, quantity }, ...later]);
      if (quantity === null) {
        say(`${first.code} is not counted: say how many there are.`, 'bad');
      }
      input.focus();
      return true;
    }
    if (answer.ok && answer.body.askOver) {
      say(`${first.code}: ${answer.body.words}`, answer.body.tone);
      const over = await askChoice({ title: 'More than was ordered', text: `${first.code} is more than was ordered of ${answer.body.title}.`, label: 'What becomes of it?', options: [['ACCEPT', 'It is kept'], ['SEND_BACK', 'It goes back']], yes: 'Go on', scanned: (code) => queue([code]) });
      write([...(over ? [{ ...first, over }] : []), ...read().slice(1)]);
      if (!over) {
        say(`${first.code} is not taken: say whether it is kept.`, 'bad');
      }
      input.focus();
      return true;
    }
    write(read().slice(1));
    if (answer.ok) {
      await show(answer.body);
    } else {
      say(answer.body?.summary || answer.body?.detail || 'This scan was refused.', 'bad');
    }
    return true;
  }

  async function send() {
    if (sending || !read().length) {
      return;
    }
    sending = true;
    try {
      let on = true;
      while (on && read().length) {
        while (on && read().length) {
          on = await sendFirst(read());
        }
        await refresh();
      }
    } catch {
      // no line: the queue stays
    } finally {
      sending = false;
      const left = read().length;
      waiting.hidden = left === 0;
      waiting.textContent = left === 1 ? 'One scan waits for the connection.' : `${left} scans wait for the connection.`;
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    queue(input.value.split(/\r?\n|\t/).map((code) => code.trim()).filter(Boolean));
    input.value = '';
    extras.filter((field) => field.hasAttribute('data-scan-once')).forEach((field) => (field.value = ''));
    input.focus();
    send();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  extras.forEach((field) =>
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        input.focus();
      }
    }),
  );
  camera({
    place: form.querySelector('[data-camera]'),
    decoder: form.dataset.decoder,
    found: (code) => {
      queue([code]);
      send();
    },
    failed: (why) => say(why, 'bad'),
  });
  document.addEventListener('change', async ({ target }) => {
    if (!target.matches?.('[data-photo-url]') || !target.files.length) {
      return;
    }
    try {
      const { ok, body } = await sendPhoto(target.dataset.photoUrl, target.files[0]);
      say(ok ? 'The photo is added.' : body?.summary || body?.detail || 'The photo was not taken.', ok ? 'good' : 'bad');
      await refresh();
    } catch {
      say('The server cannot be reached. Add the photo again when you are back online.', 'bad');
    }
  });
  window.addEventListener('online', send);
  window.setInterval(send, 5000);
  send();
}

document.querySelectorAll('form[data-scan]').forEach(mount);
