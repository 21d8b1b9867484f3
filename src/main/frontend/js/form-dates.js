// A day typed as 2027-03-31 is read as such in the date fields of a form, whatever order the browser's language has.
export function isoDays(place) {
  const read = ({ target }) => {
    const picker = target._flatpickr;
    if (picker && /^\d{4}-\d\d-\d\d$/.test(target.value.trim())) {
      target.value = picker.formatDate(picker.parseDate(target.value.trim(), 'Y-m-d'), picker.config.dateFormat);
    }
  };
  place.addEventListener('blur', read, true);
  place.addEventListener('keydown', (event) => event.key === 'Enter' && read(event), true);
}
