let table: ReadonlyMap<string, readonly [number, number]> | undefined;

/** A text in the two-byte part of GB18030 (GBK): enough for every sign that reports use. */
export function encodeGb18030(text: string): Uint8Array {
  table ??= twoByteSigns();
  const signs = table;
  const bytes = [...text].flatMap((sign): readonly number[] => {
    const code = sign.codePointAt(0)!;
    if (code < 0x80) return [code];
    const pair = signs.get(sign);
    if (!pair) throw new Error(`no two-byte code for ${sign}`);
    return pair;
  });
  return new Uint8Array(bytes);
}

function twoByteSigns(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const signs = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const sign = decoder.decode(new Uint8Array([lead, trail]));
      if (trail !== 0x7f && [...sign].length === 1 && sign !== '\ufffd' && !signs.has(sign))
        signs.set(sign, [lead, trail]);
    }
  }
  return signs;
}
