// In place of luxon, which forms need for the day in a field alone. FEEL's dates and durations would need all of it; the
// build refuses forms that use them (FormStyle).
const two = (number) => String(number).padStart(2, '0');

export const DateTime = {
  isDateTime: () => false,
  fromISO: (text) => ({
    toJSDate: () => {
      const [year, month, day] = text.slice(0, 10).split('-').map(Number);
      return new Date(year, month - 1, day);
    },
  }),
  fromJSDate: (date) => ({ toISODate: () => `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}` }),
};
export const Duration = { isDuration: () => false };
export const FixedOffsetZone = {};
export const SystemZone = {};
export const Info = {};
