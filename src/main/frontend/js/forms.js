// Draws a Camunda Form and sends its answers as JSON:
// <div data-form-schema-url="…" data-form-data-url="…" data-form-submit-url="…" data-form-submit-label="Complete">
// or with the schema and data inside it as <script type="application/json" data-form-schema> and data-form-data.
import { Form } from '@bpmn-io/form-js-viewer';
import { el } from './dom.js';
import { isoDays } from './form-dates.js';
import { clear, showErrors } from './form-errors.js';
import { getJson, postJson } from './http.js';

const inline = (host, name) => {
  const script = host.querySelector(`script[type="application/json"][${name}]`);
  return script ? JSON.parse(script.textContent) : null;
};

const draftKey = (host) => `form:${host.dataset.formSubmitUrl}`;

function draft(host, data) {
  try {
    if (data) {
      sessionStorage.setItem(draftKey(host), JSON.stringify(data));
    } else {
      sessionStorage.removeItem(draftKey(host));
    }
  } catch {
    // nothing is kept in a browser that forbids it
  }
}

function kept(host) {
  try {
    return JSON.parse(sessionStorage.getItem(draftKey(host)) || 'null');
  } catch {
    return null;
  }
}

async function send(host, form, data) {
  const button = host.querySelector('[data-form-send]');
  host.setAttribute('aria-busy', 'true');
  if (button) {
    button.disabled = true;
  }
  try {
    const answer = await postJson(host.dataset.formSubmitUrl, data);
    if (answer.ok) {
      draft(host, null);
      host.dispatchEvent(new CustomEvent('rollcall:form-sent', { bubbles: true, detail: answer.body }));
      const next = answer.body?.location || answer.redirected;
      if (next) {
        const url = new URL(next, location.href);
        if (url.origin === location.origin) {
          location.assign(url.href);
          return;
        }
      }
    } else {
      refuse(host, form, answer);
    }
  } catch {
    showErrors(host, form, {}, 'The server cannot be reached. What you entered is kept on this page; send it again when you are back online.');
  }
  host.removeAttribute('aria-busy');
  if (button) {
    button.disabled = false;
  }
}

function refuse(host, form, { status, body }) {
  if (status === 422 || status === 400) {
    showErrors(host, form, body?.errors || {}, body?.summary || body?.detail);
  } else if (status === 401 || status === 403) {
    showErrors(host, form, {}, 'Your session has ended. What you entered is kept in this tab: reload the page, sign in, and send it again.');
  } else if (status === 409 || status === 410) {
    showErrors(host, form, {}, body?.summary || body?.detail || 'Somebody else has changed or finished this in the meantime. Reload the page to see where it stands.');
  } else {
    showErrors(host, form, {}, body?.summary || body?.detail || 'That did not work and nothing was saved. Please try again.');
  }
}

const hasSubmit = (components = []) =>
  components.some((one) => (one.type === 'button' && one.action !== 'reset') || hasSubmit(one.components));

async function mount(host) {
  const readOnly = host.hasAttribute('data-form-readonly');
  const schema = inline(host, 'data-form-schema') || (await getJson(host.dataset.formSchemaUrl));
  const data = inline(host, 'data-form-data') || (host.dataset.formDataUrl ? await getJson(host.dataset.formDataUrl) : {});
  const place = el('div', { class: 'form-place' });
  host.classList.add('form-host');
  host.querySelector('[data-form-waiting]')?.remove();
  host.append(place);
  isoDays(place);
  const form = new Form({ container: place, properties: { readOnly } });
  await form.importSchema(schema, { ...data, ...(readOnly ? null : kept(host)) });
  if (readOnly) {
    return;
  }
  if (!hasSubmit(schema.components)) {
    const label = host.dataset.formSubmitLabel || 'Send';
    host.append(
      el('div', { class: 'form-actions' }, el('button', { type: 'button', class: 'btn btn-primary btn-touch', 'data-form-send': true, onclick: () => form.submit() }, label)),
    );
  }
  form.on('changed', ({ data: now }) => draft(host, now));
  form.on('submit', (event) => {
    clear(host);
    if (Object.keys(event.errors).length) {
      showErrors(host, form, null, null);
    } else {
      send(host, form, event.data);
    }
  });
  host.dispatchEvent(new CustomEvent('rollcall:form-ready', { bubbles: true, detail: form }));
}

document.querySelectorAll('[data-form-submit-url], [data-form-readonly]').forEach((host) =>
  mount(host).catch((fault) => {
    console.error(fault);
    host.append(el('p', { class: 'notice tone-bad' }, 'The form could not be loaded. Reload the page to try again.'));
  }),
);
