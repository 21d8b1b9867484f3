// Faults of a drawn form: a summary that takes the focus and links to the fields, and each message at its field.
import { el } from './dom.js';

const TITLE = document.title;

const pathOf = (valuePath) => valuePath.join('.');
/** The viewer's own word for an empty field says what to do in the server's words. */
const plainly = (message, type) =>
  message !== 'Field is required.' ? message : type === 'radio' || type === 'select' ? 'Choose one of the answers.' : type === 'datetime' ? 'Enter a date.' : 'Fill this in.';
const normal = (key) => key.replace(/\[(\d+)\]/g, '.$1');

const order = (one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1);

/** "Laptop: When can you check? Enter a date." */
const sentence = (...parts) => parts.filter(Boolean).reduce((said, part) => `${said}${said.endsWith('?') ? '' : ':'} ${part}`);

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
      const { label, dateLabel, type } = registry.get(id);
      return { id, steps, path: pathOf(valuePath), label: label || dateLabel, type, element };
    })
    .sort((a, b) => !a.element - !b.element || (a.element && order(a.element, b.element)));
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

/**
 * Shows the server's key → message, or with null the faults that the form itself has found.
 * naming tells of a field in a list which entry it belongs to, as several look alike.
 */
export function showErrors(host, form, errors, summary, naming = () => null) {
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
      return { message: sentence(naming(field), message), field };
    });
    found.sort((a, b) => drawn.indexOf(a.field) - drawn.indexOf(b.field));
    form._setState({ errors: tree });
  } else {
    const tree = structuredClone(form._getState().errors);
    found = drawn.flatMap((field) => {
      const path = [field.id, ...field.steps];
      const messages = at(tree, path);
      if (!Array.isArray(messages)) {
        return [];
      }
      const plain = messages.map((message) => plainly(message, field.type));
      put(tree, path, plain);
      return plain.map((message) => ({ message: sentence(naming(field), field.label, message), field }));
    });
    form._setState({ errors: tree });
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
