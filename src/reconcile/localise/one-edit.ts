/** Whether two figures differ by one keystroke: a digit changed, added, left out, or two neighbours exchanged. */
export function isOneEdit(one: number, other: number): boolean {
  const [short, long] = [String(one), String(other)].sort((a, b) => a.length - b.length) as [string, string];
  if (short === long || long.length - short.length > 1) return false;
  const start = commonPrefix(short, long);
  const rest = [short.slice(start), long.slice(start)] as const;
  if (short.length < long.length) return rest[0] === rest[1].slice(1);
  const isChange = rest[0].slice(1) === rest[1].slice(1);
  const isExchange =
    rest[0].slice(2) === rest[1].slice(2) && rest[0][0] === rest[1][1] && rest[0][1] === rest[1][0];
  return isChange || isExchange;
}

function commonPrefix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
