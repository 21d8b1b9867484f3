// A question before what cannot be undone: data-confirm on a form or on its button, hx-confirm with htmx.
import { el } from './dom.js';
import { wedge } from './wedge.js';

/** Resolves to whether the answer was yes. A code that a scanner types meanwhile goes to scanned, where that is given. */
export const ask = (question) => open(question).then((answer) => answer === 'yes');

/** Resolves to the number entered, null when there was none. A code that a scanner types meanwhile goes to scanned. */
export async function askNumber({ label, scanned, ...question }) {
  const input = el('input', { class: 'form-control', id: 'ask-number', type: 'text', pattern: '0|[1-9]\\d{0,3}', title: 'A number from 0 to 9999', inputmode: 'numeric', autocomplete: 'off', required: true, 'aria-describedby': 'ask-noted' });
  const noted = el('p', { class: 'form-text', id: 'ask-noted', role: 'status' });
  const field = el('div', { class: 'field' }, el('label', { class: 'form-label', for: 'ask-number' }, label), input, noted);
  const later = (code) => {
    scanned(code);
    noted.textContent = `${code} was scanned and comes next. First say how many.`;
  };
  const answer = await open({ ...question, scanned: later, danger: false }, field);
  return answer === 'yes' && /^\d+$/.test(input.value) ? Number.parseInt(input.value, 10) : null;
}

/** Resolves to the value chosen, null when none was; options are pairs of value and text. A code that a scanner types meanwhile goes to scanned. */
export async function askChoice({ label, options, scanned, ...question }) {
  const select = el('select', { class: 'form-select', id: 'ask-choice', required: true, 'aria-describedby': 'ask-noted' }, el('option', { value: '' }, 'Choose'), ...options.map(([value, text]) => el('option', { value }, text)));
  const noted = el('p', { class: 'form-text', id: 'ask-noted', role: 'status' });
  const later = (code) => {
    scanned(code);
    select.selectedIndex = 0;
    noted.textContent = `${code} was scanned and comes next. First choose.`;
  };
  const answer = await open({ ...question, scanned: later, danger: false }, el('div', { class: 'field' }, el('label', { class: 'form-label', for: 'ask-choice' }, label), select, noted));
  return answer === 'yes' && select.value ? select.value : null;
}

function open({ title, text, yes = 'Yes, go on', no = 'Cancel', danger = true, scanned }, field) {
  return new Promise((resolve) => {
    const dialog = el(
      'dialog',
      { class: 'ask', 'aria-labelledby': 'ask-title' },
      el('h2', { id: 'ask-title' }, title),
      text ? el('p', {}, text) : null,
      el(
        'form',
        { method: 'dialog' },
        field,
        el(
          'div',
          { class: 'ask-actions' },
          el('button', { type: 'button', class: 'btn btn-quiet', onclick: () => dialog.close('no') }, no),
          el('button', { value: 'yes', class: `btn ${danger ? 'btn-danger' : 'btn-primary'}` }, yes),
        ),
      ),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
    if (scanned) {
      wedge(dialog, scanned);
    }
    document.body.append(dialog);
    dialog.showModal();
  });
}

const question = (element) => ({
  title: element.dataset.confirm,
  text: element.dataset.confirmText,
  yes: element.dataset.confirmYes,
  danger: element.dataset.confirmTone !== 'calm',
});

export function asking() {
  const answered = new WeakSet();
  document.addEventListener(
    'submit',
    async (event) => {
      const form = event.target;
      const source = event.submitter?.dataset.confirm ? event.submitter : form.dataset.confirm ? form : null;
      if (!source || answered.has(form)) {
        answered.delete(form);
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      if (await ask(question(source))) {
        answered.add(form);
        form.requestSubmit(event.submitter || undefined);
      }
    },
    true,
  );
  document.addEventListener('htmx:confirm', async (event) => {
    if (!event.detail.question) {
      return;
    }
    event.preventDefault();
    if (await ask({ ...question(event.detail.elt), title: event.detail.question })) {
      event.detail.issueRequest(true);
    }
  });
}
