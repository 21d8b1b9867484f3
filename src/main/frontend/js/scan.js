// The page on which a room is counted: each scan is answered by word, colour and sound; scans that cannot be sent wait in
// the browser and go out, each once, when the line is back.
import { ask } from './ask.js';
import { postJson } from './http.js';

const TONES = { good: 880, info: 660, warn: 440, bad: 220 };

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
    say(`${scan.code}: ${scan.words}${scan.title ? ` – ${scan.title}` : ''}${scan.place ? ` (${scan.place})` : ''}`, scan.tone);
    const children = scan.children ?? [];
    if (children.length && (await ask({
      title: `${children.length} things belong to ${scan.code}. Are they all there?`,
      text: children.join(', '),
      yes: 'All are there',
      no: 'I scan them one by one',
      danger: false,
    }))) {
      add(children);
    }
  }

  /** What is counted so far, as the server has it: in its words, and with its buttons. */
  async function refresh() {
    const answer = await fetch(window.location.href, { headers: { Accept: 'text/html' } });
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector('[data-scanned]');
      if (fresh) {
        document.querySelector('[data-scanned]').replaceWith(document.adoptNode(fresh));
      }
    }
  }

  function add(codes) {
    write([...read(), ...codes.map((code) => ({ clientId: crypto.randomUUID(), code }))]);
    send();
  }

  async function send() {
    if (sending) {
      return;
    }
    sending = true;
    let counted = false;
    try {
      for (let queue = read(); queue.length; queue = read()) {
        const answer = await postJson(url, queue[0]);
        if (answer.status >= 500 || answer.status === 401) {
          break;
        }
        if (answer.ok && answer.body?.askQuantity) {
          const many = Number.parseInt(window.prompt(`How many of ${answer.body.title}?`) ?? '', 10);
          if (Number.isNaN(many)) {
            write(queue.slice(1));
            say(`${queue[0].code} is not counted: say how many there are.`, 'bad');
          } else {
            write([{ ...queue[0], quantity: many }, ...queue.slice(1)]);
          }
          continue;
        }
        write(read().slice(1));
        if (answer.ok) {
          counted = true;
          await show(answer.body);
        } else {
          say(answer.body?.summary || answer.body?.detail || 'This scan was refused.', 'bad');
        }
      }
      if (counted) {
        await refresh();
      }
    } catch {
      // no line: the queue stays
    } finally {
      sending = false;
      const left = read().length;
      waiting.hidden = left === 0;
      waiting.textContent = `${left} scans wait for the connection.`;
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const codes = input.value.split(/\r?\n|\t/).map((code) => code.trim()).filter(Boolean);
    input.value = '';
    input.focus();
    if (codes.length) {
      add(codes);
    }
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  window.addEventListener('online', send);
  window.setInterval(send, 5000);
  send();
}

document.querySelectorAll('form[data-scan]').forEach(mount);
