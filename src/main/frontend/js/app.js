// Every page: theme, row links, questions, times.
import 'bootstrap/js/dist/collapse.js';
import 'bootstrap/js/dist/dropdown.js';
import { asking } from './ask.js';
import { keepTyped } from './keep.js';
import { checkAll, rows } from './rows.js';
import { keepTimes, times } from './times.js';
import { uploads } from './uploads.js';

function themeButtons() {
  const paint = () =>
    document
      .querySelectorAll('[data-theme-choice]')
      .forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.themeChoice === window.rollcallTheme.chosen())));
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-theme-choice]');
    if (button) {
      window.rollcallTheme.choose(button.dataset.themeChoice);
      paint();
      document.dispatchEvent(new CustomEvent('rollcall:theme'));
    }
  });
  paint();
}

/** "/" goes to the search box, as people know it from elsewhere. */
function searchKey() {
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
    const box = document.querySelector('[data-search-box]');
    if (event.key === '/' && box && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
}

/** A form is sent once; its button says so. Going back gives the button back. */
function sendOnce() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === 'get' || form.matches('[hx-post], [data-many]')) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    form.setAttribute('aria-busy', 'true');
  });
  window.addEventListener('pageshow', () =>
    document.querySelectorAll('form[data-sent]').forEach((form) => {
      delete form.dataset.sent;
      form.removeAttribute('aria-busy');
    }),
  );
}

asking();
rows();
checkAll();
themeButtons();
searchKey();
sendOnce();
uploads();
times();
keepTimes();
keepTyped();

document.querySelectorAll('[data-print]').forEach((button) => button.addEventListener('click', () => window.print()));
document.querySelectorAll('[data-fill-form]').forEach((button) =>
  button.addEventListener('click', () => {
    const form = document.querySelector(button.dataset.fillForm);
    Object.entries(JSON.parse(button.dataset.fill)).forEach(([name, value]) => (form.elements[name].value = value));
    form.requestSubmit();
  }),
);
document.querySelectorAll('.tabs [aria-current]').forEach((tab) => {
  const tabs = tab.closest('.tabs');
  tabs.scrollLeft = tab.offsetLeft - (tabs.clientWidth - tab.offsetWidth) / 2;
});
document.querySelector('[data-focus]')?.focus();
