// Faults of a drawn form: a summary that takes the focus and links to the fields, and each message at its field.
import { el } from './dom.js';

const TITLE = document.title;

const pathOf = (valuePath) => valuePath.join('.');
const normal = (key) => key.replace(/\[(\d+)\]/g, '.$1');

/** The drawn fields: path in the data ("items.0.answer"), field id, indexes in lists, label, element. */
function fields(form) {
  const registry = form.get('formFieldRegistry');
  return form
    .get('formFieldInstanceRegistry')
    .getAllKeyed()
    .map(({ id, indexes, valuePath }) => {
      const steps = Object.values(indexes || {});
      const dom = ['fjs-form', form._id, id].join('-') + steps.map((step) => `_${step}`).join('');
      const element = document.getElementById(dom) || document.querySelector(`[id^="${CSS.escape(dom)}-"]`);
      return { id, steps, path: pathOf(valuePath), label: registry.get(id).label, element };
    });
}

const at = (tree, steps) => steps.reduce((node, step) => node?.[step], tree);

function put(tree, [first, ...rest], value) {
  if (rest.length) {
    tree[first] = tree[first] || {};
    put(tree[first], rest, value);
  } else {
    tree[first] = value;
  }
}

export function clear(host) {
  host.querySelector('.error-summary')?.remove();
  document.title = TITLE;
}

/** Shows the server's key → message, or with null the faults that the form itself has found. */
export function showErrors(host, form, errors, summary) {
  clear(host);
  const drawn = fields(form);
  let found;
  if (errors) {
    const tree = {};
    found = Object.entries(errors).map(([key, message]) => {
      const field = drawn.find((one) => one.path === normal(key));
      if (field) {
        put(tree, [field.id, ...field.steps], [message]);
      }
      return { message, field };
    });
    found.sort((a, b) => drawn.indexOf(a.field) - drawn.indexOf(b.field));
    form._setState({ errors: tree });
  } else {
    const tree = form._getState().errors;
    found = drawn.flatMap((field) => {
      const messages = at(tree, [field.id, ...field.steps]);
      return Array.isArray(messages) ? messages.map((message) => ({ message: field.label ? `${field.label}: ${message}` : message, field })) : [];
    });
  }
  const items = found.map(({ message, field }) =>
    el('li', {}, field?.element ? el('a', { href: `#${field.element.id}`, onclick: (event) => go(event, field.element) }, message) : message),
  );
  const box = el(
    'div',
    { class: 'error-summary', role: 'alert', tabindex: '-1', 'aria-labelledby': 'form-error-title' },
    el('h2', { id: 'form-error-title' }, items.length ? 'There is something to correct' : 'This was not sent'),
    summary ? el('p', {}, summary) : null,
    items.length ? el('ul', {}, ...items) : null,
  );
  host.prepend(box);
  document.title = `Error: ${TITLE}`;
  box.focus();
  box.scrollIntoView({ block: 'nearest' });
}

function go(event, element) {
  event.preventDefault();
  element.scrollIntoView({ block: 'center' });
  element.focus();
}
