// What the diagram shows, as a table in reading order: for screen readers, and for whoever likes tables better.
import { el, locale } from './dom.js';

const WORDS = {
  'bpmn:UserTask': 'Task for a person',
  'bpmn:ServiceTask': 'Done by the service',
  'bpmn:SendTask': 'Message sent',
  'bpmn:ReceiveTask': 'Waits for a message',
  'bpmn:BusinessRuleTask': 'Decision',
  'bpmn:CallActivity': 'Another process',
  'bpmn:SubProcess': 'Part of the process',
  'bpmn:StartEvent': 'Start',
  'bpmn:EndEvent': 'End',
  'bpmn:IntermediateCatchEvent': 'Waits',
  'bpmn:BoundaryEvent': 'May happen meanwhile',
};

export function table(viewer, state) {
  const { counts = {}, path = [], links = {}, timers = {}, incidents = {} } = state;
  const taken = new Set(path);
  const when = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' });
  const number = new Intl.NumberFormat(locale());
  const steps = viewer
    .get('elementRegistry')
    .filter((one) => WORDS[one.type] && one.businessObject.name && !one.labelTarget)
    .sort((a, b) => a.x - b.x || a.y - b.y);
  const row = (one) => {
    const { name } = one.businessObject;
    const note = [
      taken.has(one.id) ? 'passed' : null,
      timers[one.id] ? `due ${when.format(new Date(timers[one.id]))}` : null,
      incidents[one.id] ? `${incidents[one.id]} failed` : null,
    ];
    return el(
      'tr',
      {},
      el('th', { scope: 'row' }, links[one.id] ? el('a', { href: links[one.id] }, name) : name),
      el('td', {}, WORDS[one.type]),
      el('td', { class: 'num' }, counts[one.id] ? number.format(counts[one.id]) : '–'),
      el('td', {}, note.filter(Boolean).join(', ') || '–'),
    );
  };
  return el(
    'div',
    { class: 'table-responsive', tabindex: '0', role: 'region', 'aria-label': 'Steps of the process' },
    el(
      'table',
      { class: 'table' },
      el('thead', {}, el('tr', {}, ...['Step', 'What it is', 'There now', 'Remarks'].map((text) => el('th', { scope: 'col' }, text)))),
      el('tbody', {}, ...steps.map(row)),
    ),
  );
}
