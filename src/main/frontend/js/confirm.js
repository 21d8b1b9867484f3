// The page on which somebody confirms what they hold: the form, "I have all of these", a check page, sending.
// What was entered stays in this browser until it has been sent, also when the line drops.
import { Form } from '@bpmn-io/form-js-viewer';
import { el } from './dom.js';
import { isoDays } from './form-dates.js';
import { clear, showErrors } from './form-errors.js';
import { getJson, postJson } from './http.js';
import { labelPhotos } from './label-photo.js';

const LATER = 'The server cannot be reached. What you entered is kept in this browser; send it again when you are back online.';

const key = (host) => `confirm:${host.dataset.confirmSubmitUrl}`;

function keep(host, data) {
  try {
    if (data) {
      localStorage.setItem(key(host), JSON.stringify(data));
    } else {
      localStorage.removeItem(key(host));
    }
  } catch {
    // a browser that keeps nothing loses nothing but the convenience
  }
}

/** The server's list with what was entered before; matched by item, as the list may have changed. */
function withKept(host, data) {
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem(key(host)) || 'null');
  } catch {
    kept = null;
  }
  const entered = new Map((kept?.items || []).map((item) => [item.itemId, item]));
  // what was listed meanwhile from another device joins what was entered here
  const fresh = data.others.filter((_, i) => !kept?.listed?.includes(data.listed[i]));
  return { ...data, ...kept, others: kept ? [...(kept.others || []), ...fresh] : data.others, listed: data.listed, items: data.items.map((item) => ({ ...item, ...entered.get(item.itemId), ...facts(item) })) };
}

/** What the server says of a thing. */
const facts = ({ itemId, name, kind, details, picture, proof, gone }) => ({ itemId, name, kind, details, picture, proof, gone });

/** Which thing a field of the list belongs to. */
const naming = (data) => (field) => (field.path.startsWith('items') ? data.items[field.steps[0]]?.name : null);

/** Answers as entered, each with its item's id. */
const entered = (form, data) => {
  const now = form._getState().data;
  return { ...now, listed: data.listed, items: data.items.map((item, i) => ({ ...(now.items?.[i] || {}), itemId: item.itemId, photo: item.photo })) };
};

const optionLabel = (schema, field, value) => {
  const find = (components) => components.flatMap((one) => (one.key === field ? [one] : find(one.components || [])));
  return find(schema.components).flatMap((one) => one.values || []).find((one) => one.value === value)?.label || value;
};

function told(schema, answer) {
  const parts = [optionLabel(schema, 'answer', answer.answer)];
  if (answer.problem) parts.push(optionLabel(schema, 'problem', answer.problem));
  if (answer.where) parts.push(optionLabel(schema, 'where', answer.where));
  if (answer.laterDate) parts.push(new Date(answer.laterDate).toLocaleDateString(document.documentElement.lang, { dateStyle: 'medium' }));
  ['toWhom', 'place', 'serialSeen', 'modelSeen', 'note'].forEach((name) => answer[name] && parts.push(answer[name]));
  if (answer.photo && answer.answer.startsWith('HAVE')) parts.push('with a photo of the label');
  if (answer.noLongerNeeded) parts.push('no longer needed');
  return parts.join(' · ');
}

function checkPage({ schema, data }, answers, onBack, onSend) {
  const lines = (answers.items || []).map((answer, i) => [data.items[i].name, data.items[i].details, told(schema, answer)]);
  (answers.others || []).forEach((other) => lines.push([other.what, other.ownership === 'OWN' ? 'your own' : 'the company’s', 'Not on the list, added by you']));
  const title = el('h2', { tabindex: '-1', id: 'check-title' }, 'Check what you are about to send');
  const page = el(
    'section',
    { 'aria-labelledby': 'check-title' },
    title,
    lines.length
      ? el('ul', { class: 'list-group mb-3' }, ...lines.map(([name, details, text]) => el('li', { class: 'list-group-item' }, el('strong', {}, name), details ? ` ${details}` : '', el('br'), text)))
      : el('p', {}, 'You hold nothing of the company’s.'),
    el(
      'div',
      { class: 'form-actions' },
      el('button', { type: 'button', class: 'btn btn-primary btn-touch', 'data-form-send': true, onclick: onSend }, 'Send'),
      ' ',
      el('button', { type: 'button', class: 'btn btn-quiet btn-touch', onclick: onBack }, 'Change something'),
    ),
  );
  return { page, focus: () => title.focus() };
}

async function send(host, form, data, answers, back) {
  const button = host.querySelector('[data-form-send]');
  button.disabled = true;
  host.setAttribute('aria-busy', 'true');
  try {
    const { ok, status, body } = await postJson(host.dataset.confirmSubmitUrl, { submission: host.dataset.submission, data: answers });
    if (ok) {
      keep(host, null);
      location.assign(body.location);
      return;
    }
    back();
    const text = body?.summary || body?.detail || (status === 410 ? 'This link has ended; nothing was saved.' : 'That did not work and nothing was saved. Please try again.');
    showErrors(host, form, body?.errors || {}, status === 422 ? null : text, naming(data));
  } catch {
    back();
    showErrors(host, form, {}, LATER);
  }
  host.removeAttribute('aria-busy');
  button.disabled = false;
}

/** Readers hear of which thing a question is. */
function nameItems(place, items) {
  place.querySelectorAll('.fjs-form-field-dynamiclist')[0]?.querySelectorAll(':scope > .fjs-children > div').forEach((row, i) => {
    row.setAttribute('role', 'group');
    row.setAttribute('tabindex', '-1');
    row.setAttribute('aria-label', [items[i]?.name, items[i]?.details].filter(Boolean).join(', '));
  });
}

async function mount(host) {
  const source = await getJson(host.dataset.confirmFormUrl);
  source.data.items.forEach((item) => (item.picture = item.picture && new URL(item.picture, location.href).href));
  const place = el('div', { class: 'form-place' });
  isoDays(place);
  const form = new Form({ container: place });
  host.classList.add('form-host');
  host.querySelector('[data-form-waiting]')?.remove();
  source.data = withKept(host, source.data);
  await form.importSchema(source.schema, source.data);

  const show = (...nodes) => host.replaceChildren(...nodes);
  // what is being looked for is a question of its own
  const gone = source.data.items.some((item) => item.gone);
  const all = el('button', { type: 'button', class: 'btn btn-quiet btn-touch mb-3' }, gone ? 'I have all the others' : 'I have all of these');
  all.addEventListener('click', async () => {
    const now = entered(form, source.data);
    await form.importSchema(source.schema, { ...now, items: source.data.items.map((item, i) => ({ ...now.items[i], ...facts(item), ...(item.gone ? {} : { answer: 'HAVE' }) })) });
    keep(host, entered(form, source.data));
    next.click();
  });
  const next = el('button', { type: 'button', class: 'btn btn-primary btn-touch' }, 'Check my answers');
  const actions = el('div', { class: 'form-actions' }, next);
  const edit = () => show(...(host.dataset.haveAll === 'true' ? [all] : []), place, actions);
  // the phone's own "back" leads from the check page to the form, as "Change something" does
  window.addEventListener('popstate', () => {
    if (!place.isConnected) {
      edit();
      place.querySelector('input, select, textarea')?.focus();
    }
  });
  next.addEventListener('click', () => {
    clear(host);
    const { data, errors } = form.submit();
    if (Object.keys(errors).length) {
      showErrors(host, form, null, null, naming(source.data));
      return;
    }
    const answers = { ...data, listed: source.data.listed, items: (data.items || []).map((item, i) => ({ ...item, itemId: source.data.items[i].itemId, photo: source.data.items[i].photo })) };
    const check = checkPage(source, answers, () => history.back(), () => send(host, form, source.data, answers, edit));
    history.pushState({ check: true }, '');
    show(check.page);
    check.focus();
  });
  const photos = labelPhotos({
    place,
    items: source.data.items,
    address: host.dataset.photoUrl,
    added: async (item, photo) => {
      item.photo = photo;
      await form.importSchema(source.schema, { ...entered(form, source.data), items: entered(form, source.data).items.map((one, i) => ({ ...one, ...facts(source.data.items[i]) })) });
      keep(host, entered(form, source.data));
      clear(host);
      place.querySelectorAll('[role="group"]')[source.data.items.indexOf(item)]?.focus();
    },
    failed: (why) => showErrors(host, form, {}, why),
  });
  const named = () => {
    nameItems(place, source.data.items);
    if (host.dataset.photoUrl) {
      photos();
    }
  };
  new MutationObserver(named).observe(place, { childList: true, subtree: true });
  named();
  form.on('changed', () => keep(host, entered(form, source.data)));
  edit();
}

document.querySelectorAll('[data-confirm-form-url]').forEach((host) =>
  mount(host).catch((fault) => {
    console.error(fault);
    host.append(el('p', { class: 'notice tone-bad' }, 'Your list could not be loaded. Reload the page to try again.'));
  }),
);
document.querySelectorAll('[data-print]').forEach((button) => button.addEventListener('click', () => window.print()));
