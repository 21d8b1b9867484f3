// In place of lodash's isEqual, for what forms compare: values as JSON has them, and days.
export default function equal(one, other) {
  if (one === other || (one !== one && other !== other)) {
    return true;
  }
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other || one.constructor !== other.constructor) {
    return false;
  }
  if (one instanceof Date) {
    return equal(one.getTime(), other.getTime());
  }
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.prototype.hasOwnProperty.call(other, key) && equal(one[key], other[key]));
}
