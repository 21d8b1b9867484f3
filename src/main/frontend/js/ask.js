// A question before what cannot be undone: data-confirm on a form or on its button, hx-confirm with htmx.
import { el } from './dom.js';

export function ask({ title, text, yes = 'Yes, go on', no = 'Cancel', danger = true }) {
  return new Promise((resolve) => {
    const dialog = el(
      'dialog',
      { class: 'ask', 'aria-labelledby': 'ask-title' },
      el('h2', { id: 'ask-title' }, title),
      text ? el('p', {}, text) : null,
      el(
        'div',
        { class: 'ask-actions' },
        el('button', { type: 'button', class: 'btn btn-quiet', onclick: () => dialog.close('no') }, no),
        el('button', { type: 'button', class: `btn ${danger ? 'btn-danger' : 'btn-primary'}`, onclick: () => dialog.close('yes') }, yes),
      ),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
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
