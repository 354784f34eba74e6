/**
 * A plain value that nobody can change any more, to its last part: for what is read once and handed to everybody. What is
 * frozen already is not looked into.
 */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}
