// <canvas data-chart='{"type": "bar", "labels": ["Mon"], "series": [{"label": "Answers", "data": [3], "tone": "good"}],
// "stacked": true, "horizontal": false, "links": ["/…"]}' data-chart-label="Answers a day">, or data-chart-url. Types:
// bar, line, doughnut; tones: good, warn, bad, info, accent, idle. A table with the same figures follows each.
import {
  ArcElement, BarController, BarElement, CategoryScale, Chart, DoughnutController, Filler, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip,
} from 'chart.js';
import { el, locale } from './dom.js';
import { getJson } from './http.js';

Chart.register(ArcElement, BarController, BarElement, CategoryScale, DoughnutController, Filler, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip);

const TONES = ['accent', 'good', 'warn', 'info', 'bad', 'idle'];
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const day = (text) =>
  DATE_ONLY.test(text) ? new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(text)) : text;
const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const colour = (tone) => token(tone === 'idle' ? '--rc-line-strong' : `--rc-${tone}`);

function dataset(series, index, spec) {
  const tones = series.tones || (spec.type === 'doughnut' ? spec.labels.map((_, at) => TONES[at % TONES.length]) : null);
  const one = colour(series.tone || TONES[index % TONES.length]);
  const colours = tones ? tones.map(colour) : one;
  return {
    label: series.label,
    data: series.data,
    backgroundColor: colours,
    borderColor: spec.type === 'line' ? one : token('--rc-surface'),
    borderDash: series.dashed ? [6, 5] : [],
    borderWidth: spec.type === 'bar' ? 0 : 2,
    borderRadius: spec.type === 'bar' && !spec.stacked ? 4 : 0,
    pointRadius: spec.labels.length > 40 ? 0 : 3,
    pointBackgroundColor: one,
    tension: 0.25,
    spanGaps: true,
    maxBarThickness: 36,
  };
}

function options(spec) {
  const muted = token('--rc-muted');
  const axis = (grid) => ({
    stacked: Boolean(spec.stacked),
    beginAtZero: true,
    border: { display: false },
    grid: { display: grid, color: token('--rc-line') },
    ticks: { color: muted, precision: 0, maxRotation: 0 },
  });
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    locale: locale(),
    indexAxis: spec.horizontal ? 'y' : 'x',
    cutout: '68%',
    onClick: (event, [hit]) => hit && spec.links?.[hit.index] && location.assign(spec.links[hit.index]),
    onHover: (event, [hit]) => (event.native.target.style.cursor = hit && spec.links?.[hit.index] ? 'pointer' : ''),
    plugins: {
      legend: {
        display: spec.type === 'doughnut' || spec.series.length > 1,
        position: 'bottom',
        labels: { color: token('--rc-text'), boxWidth: 10, boxHeight: 10, useBorderRadius: true, borderRadius: 2 },
      },
    },
    scales: spec.type === 'doughnut' ? {} : { x: axis(Boolean(spec.horizontal)), y: axis(!spec.horizontal) },
  };
}

function figures(spec, label) {
  const number = new Intl.NumberFormat(locale());
  const head = (text) => el('th', { scope: 'col' }, text);
  const rows = spec.labels.map((name, index) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, spec.links?.[index] ? el('a', { href: spec.links[index] }, name) : name),
      ...spec.series.map(({ data }) => el('td', { class: 'num' }, data[index] === null || data[index] === undefined ? '–' : number.format(data[index]))),
    ),
  );
  return el(
    'details',
    { class: 'mt-2' },
    el('summary', {}, 'The figures as a table'),
    el(
      'table',
      { class: 'table' },
      el('caption', { class: 'visually-hidden' }, label),
      el('thead', {}, el('tr', {}, head(''), ...spec.series.map((one) => head(one.label || 'Count')))),
      el('tbody', {}, ...rows),
    ),
  );
}

async function mount(canvas) {
  const spec = canvas.dataset.chart ? JSON.parse(canvas.dataset.chart) : await getJson(canvas.dataset.chartUrl);
  spec.labels = spec.labels.map(day);
  const label = canvas.dataset.chartLabel || spec.label || 'Chart';
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `${label}; the table below says the same`);
  const place = canvas.closest('.chart') || canvas;
  place.after(figures(spec, label));
  const config = () => ({ type: spec.type, data: { labels: spec.labels, datasets: spec.series.map((one, index) => dataset(one, index, spec)) }, options: options(spec) });
  let chart;
  const paint = () => {
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    chart?.destroy();
    chart = new Chart(canvas, config());
  };
  await document.fonts?.ready;
  paint();
  document.addEventListener('rollcall:theme', paint);
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
}

document.querySelectorAll('canvas[data-chart], canvas[data-chart-url]').forEach((canvas) =>
  mount(canvas).catch((fault) => {
    console.error(fault);
    canvas.after(el('p', { class: 'notice tone-bad' }, 'The chart could not be loaded. Reload the page to try again.'));
  }),
);
