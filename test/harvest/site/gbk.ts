/** Two-byte codes of GBK by character, turned round from what decodes them. */
const CODES = new Map<string, readonly [number, number]>();

/** Text as GBK. Throws where a character is not in it. */
export function encodeGbk(text: string): Uint8Array {
  if (CODES.size === 0) fill();
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x80) return [code];
      const pair = CODES.get(character);
      if (pair === undefined) throw new RangeError(`not in GBK: ${character}`);
      return pair;
    }),
  );
}

function fill(): void {
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd') CODES.set(character, [lead, trail]);
    }
  }
}
