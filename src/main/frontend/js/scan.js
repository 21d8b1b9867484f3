// The page on which a room is counted: each scan is answered by word, colour and sound; scans that cannot be sent wait in
// the browser and go out, each once, when the line is back.
import { postJson } from './http.js';
import { el } from './dom.js';

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
  const list = document.querySelector('[data-scan-list]');
  const read = () => JSON.parse(localStorage.getItem(store) || '[]');
  const write = (queue) => localStorage.setItem(store, JSON.stringify(queue));
  let sending = false;

  function say(text, tone) {
    result.textContent = text;
    result.className = `scan-result tone-${tone}`;
    beep(tone);
  }

  function show(scan) {
    say(`${scan.code}: ${scan.result.toLowerCase().replaceAll('_', ' ')}${scan.title ? ` – ${scan.title}` : ''}`, tone(scan));
    list?.prepend(
      el('tr', {},
        el('th', { scope: 'row' }, scan.code),
        el('td', { 'data-label': 'What' }, scan.title || ''),
        el('td', { 'data-label': 'Result' }, scan.result.toLowerCase().replaceAll('_', ' ')),
        el('td', { 'data-label': 'Quantity', class: 'num' }, String(scan.quantity)),
        el('td', { 'data-label': 'When' }, 'now'),
        el('td', { 'data-label': 'Undo' }, ''),
      ),
    );
    if (scan.children?.length && window.confirm(`${scan.children.length} things belong to it. Are they all there?`)) {
      add(scan.children);
    }
  }

  const tone = (scan) =>
    ({ EXPECTED: 'good', ALREADY_COUNTED: 'info', NOT_IN_SCOPE: 'info', ELSEWHERE: 'warn', RETIRED: 'warn' })[scan.result] ?? 'bad';

  function add(codes) {
    write([...read(), ...codes.map((code) => ({ clientId: crypto.randomUUID(), code }))]);
    send();
  }

  async function send() {
    if (sending) {
      return;
    }
    sending = true;
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
          } else {
            write([{ ...queue[0], quantity: many }, ...queue.slice(1)]);
          }
          continue;
        }
        write(read().slice(1));
        if (answer.ok) {
          show(answer.body);
        } else {
          say(answer.body?.summary || answer.body?.detail || 'This scan was refused.', 'bad');
        }
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
