/** For each unit of UTF-16 whether it is among these signs: 1 or 0. A sentence is looked through sign by sign. */
export function unitsOf(signs: Iterable<string>): Uint8Array {
  const units = new Uint8Array(1 << 16);
  for (const sign of signs) units[sign.charCodeAt(0)] = 1;
  return units;
}
