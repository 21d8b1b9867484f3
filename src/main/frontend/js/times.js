// "in 3 days", with the exact time on hover: <time datetime="…" data-relative>exact text</time>.
import { locale } from './dom.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

function words(value, now) {
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  if (DATE_ONLY.test(value)) {
    const [year, month, day] = value.split('-').map(Number);
    const today = new Date(now.getFullYear(), now.getMonth(), now.getDate());
    return inDays(Math.round((new Date(year, month - 1, day) - today) / DAY), format);
  }
  const distance = new Date(value) - now;
  const size = Math.abs(distance);
  if (size < MINUTE) {
    return format.format(0, 'minute');
  }
  if (size < 60 * MINUTE) {
    return format.format(Math.round(distance / MINUTE), 'minute');
  }
  if (size < DAY) {
    return format.format(Math.round(distance / (60 * MINUTE)), 'hour');
  }
  return inDays(Math.round(distance / DAY), format);
}

function inDays(days, format) {
  if (Math.abs(days) < 21) {
    return format.format(days, 'day');
  }
  if (Math.abs(days) < 75) {
    return format.format(Math.round(days / 7), 'week');
  }
  return Math.abs(days) < 700
    ? format.format(Math.round(days / 30.4), 'month')
    : format.format(Math.round(days / 365.25), 'year');
}

export function times(root = document) {
  const now = new Date();
  root.querySelectorAll('time[data-relative]').forEach((time) => {
    const value = time.getAttribute('datetime');
    if (!value || (!DATE_ONLY.test(value) && Number.isNaN(Date.parse(value)))) {
      return;
    }
    if (!time.title) {
      time.title = time.textContent.trim();
    }
    time.textContent = words(value, now);
  });
}

export function keepTimes() {
  setInterval(() => times(), MINUTE);
}
