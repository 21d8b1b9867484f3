// Pages that change while they are looked at: htmx under a strict content security policy.
import htmx from 'htmx.org';
import { csrf } from './http.js';
import { times } from './times.js';
import { toast } from './toast.js';

Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  scrollIntoViewOnBoost: false,
  responseHandling: [
    { code: '204', swap: false },
    { code: '[23]..', swap: true },
    { code: '422', swap: true },
    { code: '[45]..', swap: false, error: true },
  ],
});

document.addEventListener('htmx:configRequest', (event) => Object.assign(event.detail.headers, csrf()));
document.addEventListener('htmx:load', (event) => times(event.detail.elt));
document.addEventListener('htmx:responseError', (event) => {
  const { status } = event.detail.xhr;
  if (status === 401 || status === 403) {
    toast('You may have been signed out. Reload the page and try again.', 'bad');
  } else if (status === 409) {
    toast('Somebody changed this at the same moment. Reload the page to see what it says now.', 'bad');
  } else {
    toast('That did not work. Nothing was changed; please try again.', 'bad');
  }
});
document.addEventListener('htmx:sendError', () => toast('The server cannot be reached. Check your connection and try again.', 'bad'));
