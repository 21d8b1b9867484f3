// Draws a process and what is on each of its steps: <div data-diagram-url="…bpmn" data-overlay-url="…json"
// data-diagram-label="Process of this audit">. The overlay: {"counts": {"elementId": 3}, "path": ["elementId"],
// "links": {"elementId": "/…"}, "timers": {"elementId": "2026-11-30T22:00:00Z"}, "incidents": {"elementId": 1}}.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { el, icon, locale } from './dom.js';
import { getJson } from './http.js';
import { table } from './diagram-table.js';

const EVERY = 15_000;
const READABLE = 0.6;
const MARGIN = 24;
const MAX_HEIGHT = 640;
const MARK = 28; // the maker's mark stands in the corner below the drawing
const FRAME = 2 * MARGIN + MARK;

const button = (name, label, act) =>
  el('button', { type: 'button', class: 'btn btn-quiet', 'aria-label': label, title: label, onclick: act }, icon(name));

/** The whole diagram where its words stay readable, else as much of it as fits around what is going on. */
function fit(viewer, focus, place) {
  const canvas = viewer.get('canvas');
  const { inner } = canvas.viewbox();
  if (!place.clientWidth || !inner.width) {
    return;
  }
  const whole = Math.min((place.clientWidth - 2 * MARGIN) / inner.width, (MAX_HEIGHT - FRAME) / inner.height);
  const scale = Math.min(1, Math.max(READABLE, whole));
  place.style.height = `${Math.min(MAX_HEIGHT, inner.height * scale + FRAME)}px`;
  canvas.resized();
  const width = place.clientWidth / scale;
  const height = place.clientHeight / scale;
  const registry = viewer.get('elementRegistry');
  const target = registry.get(focus) || registry.find((one) => one.type === 'bpmn:StartEvent');
  const left = inner.x - MARGIN;
  const right = inner.x + inner.width + MARGIN - width;
  const middle = target ? target.x + target.width / 2 - width / 2 : left;
  const x = right < left ? inner.x - (width - inner.width) / 2 : Math.min(right, Math.max(left, middle));
  canvas.viewbox({ x, y: inner.y - Math.max(MARGIN, (height - inner.height - MARK / scale) / 2), width, height });
}

function badge(kind, text, label, href) {
  return href
    ? el('a', { class: `overlay ${kind}`, href, 'aria-label': label, title: label }, text)
    : el('span', { class: `overlay ${kind}`, role: 'img', 'aria-label': label, title: label }, text);
}

function draw(viewer, state) {
  const overlays = viewer.get('overlays');
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const name = (id) => registry.get(id)?.businessObject.name || id;
  const known = (ids) => ids.filter((id) => registry.get(id));
  const links = state.links || {};
  overlays.clear();
  registry.forEach((one) => ['taken', 'waiting', 'stuck'].forEach((marker) => canvas.removeMarker(one, marker)));
  known(state.path || []).forEach((id) => canvas.addMarker(id, 'taken'));
  known(Object.keys(state.counts || {})).forEach((id) => {
    const count = state.counts[id];
    if (count > 0) {
      canvas.addMarker(id, 'waiting');
      const text = new Intl.NumberFormat(locale()).format(count);
      overlays.add(id, 'count', { position: { top: -12, right: 14 }, html: badge('count', text, `${text} at “${name(id)}”`, links[id]) });
    }
  });
  known(Object.keys(state.timers || {})).forEach((id) => {
    const due = new Date(state.timers[id]);
    const short = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short' }).format(due);
    const exact = new Intl.DateTimeFormat(locale(), { dateStyle: 'full', timeStyle: 'short' }).format(due);
    overlays.add(id, 'timer', { position: { bottom: 8, left: 20 }, html: badge('timer', short, `“${name(id)}” is due ${exact}`) });
  });
  known(Object.keys(state.incidents || {})).forEach((id) => {
    canvas.addMarker(id, 'stuck');
    overlays.add(id, 'incident', { position: { top: -12, left: -8 }, html: badge('incident', `! ${state.incidents[id]}`, `${state.incidents[id]} failed at “${name(id)}”`) });
  });
}

const firstBusy = (viewer, counts) =>
  Object.keys(counts)
    .map((id) => viewer.get('elementRegistry').get(id))
    .filter((one) => one && counts[one.id] > 0)
    .sort((a, b) => a.x - b.x)[0]?.id;

async function mount(host) {
  const canvas = el('div', { class: 'canvas' });
  host.classList.add('diagram');
  host.replaceChildren(canvas);
  const viewer = new NavigatedViewer({
    container: canvas,
    zoomScroll: { enabled: false },
    bpmnRenderer: { defaultFillColor: 'var(--rc-surface)', defaultStrokeColor: 'var(--rc-text)', defaultLabelColor: 'var(--rc-text)' },
    textRenderer: { defaultStyle: { fontFamily: 'Inter Variable, system-ui, sans-serif', fontSize: '12px' } },
  });
  const response = await fetch(host.dataset.diagramUrl, { credentials: 'same-origin' });
  if (!response.ok) {
    throw new Error(`${response.status} for ${host.dataset.diagramUrl}`);
  }
  await document.fonts?.ready;
  await viewer.importXML(await response.text());
  const svg = canvas.querySelector('.djs-container svg');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `${host.dataset.diagramLabel || 'Process diagram'}; the table below says the same`);
  const zoom = viewer.get('zoomScroll');
  let focus = null;
  host.append(
    el(
      'div',
      { class: 'zoom', role: 'group', 'aria-label': 'Size of the diagram' },
      button('zoom-in', 'Larger', () => zoom.stepZoom(1)),
      button('zoom-out', 'Smaller', () => zoom.stepZoom(-1)),
      button('fit', 'Whole diagram', () => viewer.get('canvas').zoom('fit-viewport', 'auto')),
    ),
  );
  const text = el('details', { class: 'diagram-table' }, el('summary', {}, 'The steps as a table'));
  host.after(text);
  let before = null;
  const refresh = async () => {
    const state = host.dataset.overlayUrl ? await getJson(host.dataset.overlayUrl) : {};
    const now = JSON.stringify(state);
    if (now !== before) {
      before = now;
      draw(viewer, state);
      focus = firstBusy(viewer, state.counts || {});
      text.replaceChildren(text.firstChild, table(viewer, state));
    }
  };
  await refresh();
  fit(viewer, focus, canvas);
  let width = host.clientWidth;
  new ResizeObserver(() => {
    if (host.clientWidth !== width) {
      width = host.clientWidth;
      fit(viewer, focus, canvas);
    }
  }).observe(host);
  viewer.get('eventBus').on('element.click', ({ element }) => {
    const link = before && JSON.parse(before).links?.[element.id];
    if (link) {
      location.assign(link);
    }
  });
  if (host.dataset.overlayUrl) {
    setInterval(() => document.hidden || refresh().catch(() => host.setAttribute('data-stale', '')), EVERY);
  }
}

document.querySelectorAll('[data-diagram-url]').forEach((host) =>
  mount(host).catch((fault) => {
    console.error(fault);
    host.replaceChildren(el('p', { class: 'notice tone-bad' }, 'The diagram could not be loaded. Reload the page to try again.'));
  }),
);
