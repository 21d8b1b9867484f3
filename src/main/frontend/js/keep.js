// Keeps what was typed when a session ends, a line drops or the entry is refused: in this tab only, until it has arrived.
const typed = (form) => 'keep' in form.dataset || form.querySelector('textarea, input[type=text], input[type=date]');
const key = (form) => `keep:${location.pathname}:${form.id || form.getAttribute('action') || ''}`;
const skipped = (field) => !field.name || field.name === '_csrf' || ['password', 'file', 'hidden', 'submit'].includes(field.type);

function read(form) {
  return [...form.elements]
    .filter((field) => !skipped(field))
    .map((field) => [field.name, ['checkbox', 'radio'].includes(field.type) ? [field.value, field.checked] : field.value]);
}

function write(form, kept) {
  const fields = [...form.elements].filter((field) => !skipped(field));
  kept.forEach(([name, value], index) => {
    const field = fields[index];
    if (field?.name !== name) {
      return;
    }
    if (Array.isArray(value)) {
      field.checked = value[1];
    } else {
      field.value = value;
    }
  });
}

export function keepTyped(root = document) {
  [...root.querySelectorAll('form[data-keep], main form[method=post]')].filter(typed).forEach((form) => {
    try {
      const kept = sessionStorage.getItem(key(form));
      if (kept) {
        write(form, JSON.parse(kept));
      }
      form.addEventListener('input', () => sessionStorage.setItem(key(form), JSON.stringify(read(form))));
      form.addEventListener('submit', () => setTimeout(() => navigator.onLine && sessionStorage.setItem(`sent:${key(form)}`, '1')));
    } catch {
      // a browser that keeps nothing loses nothing but the convenience
    }
  });
  // a page that opens without complaint after a form was sent means that it arrived
  const arrived = !document.querySelector('.error-summary, [data-session-expired], main [role=alert]');
  Object.keys(sessionStorage)
    .filter((name) => name.startsWith('sent:'))
    .forEach((name) => {
      sessionStorage.removeItem(name);
      if (arrived) {
        sessionStorage.removeItem(name.slice(5));
      }
    });
}
