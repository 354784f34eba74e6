/** Encodings of Chinese whose signs are one byte (ASCII) or two. */
export type TwoByteCharset = 'gb18030' | 'big5';

type Signs = ReadonlyMap<string, readonly [number, number]>;

const SIGNS = new Map<TwoByteCharset, Signs>();

/** HTML in a two-byte encoding; signs that it does not have are written as character references. */
export function encodeHtml(html: string, charset: TwoByteCharset): Uint8Array {
  const ascii = (text: string) => [...text].map((sign) => sign.codePointAt(0)!);
  return encoded(html, charset, (code) => ascii(`&#${code};`));
}

/** Text in a two-byte encoding; signs that it does not have become question marks. */
export function encodeTwoByte(text: string, charset: TwoByteCharset): Uint8Array {
  return encoded(text, charset, () => [0x3f]);
}

function encoded(
  text: string,
  charset: TwoByteCharset,
  instead: (code: number) => readonly number[],
): Uint8Array {
  const signs = SIGNS.get(charset) ?? signsOf(charset);
  SIGNS.set(charset, signs);
  const bytes = [...text].flatMap((sign): readonly number[] => {
    const code = sign.codePointAt(0)!;
    return code < 0x80 ? [code] : (signs.get(sign) ?? instead(code));
  });
  return new Uint8Array(bytes);
}

function signsOf(charset: TwoByteCharset): Signs {
  const decoder = new TextDecoder(charset);
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
