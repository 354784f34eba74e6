import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GoujiError } from '../../src/model/error.js';
import { decodeText } from '../../src/read/charset.js';

const SIMPLIFIED =
  '二、主动公开政府信息情况：规章0件，行政规范性文件62件，废止33件，现行有效440件。三、收到和处理政府信息公开申请情况。';
const TRADITIONAL =
  '二、主動公開政府信息情況：規章0件，規範性檔案2件，對外公開總數量19件。三、收到和處理政府信息公開申請情況。';
const META = '<html><head><meta charset="gb2312"></head><body>';

const encode = { gb18030: doubleByteEncoder('gb18030'), big5: doubleByteEncoder('big5') };
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decodeText', () => {
  it('believes the bytes, not the meta tag', () => {
    expect(decodeText(utf8(META + SIMPLIFIED))).toEqual({ text: META + SIMPLIFIED, charset: 'utf-8' });
    const claim = '<meta charset="utf-8">';
    expect(decodeText(encode.gb18030(claim + SIMPLIFIED))).toEqual({
      text: claim + SIMPLIFIED,
      charset: 'gb18030',
    });
  });

  it('takes plain ASCII and nothing for UTF-8', () => {
    expect(decodeText(utf8('1 2 3'))).toEqual({ text: '1 2 3', charset: 'utf-8' });
    expect(decodeText(new Uint8Array())).toEqual({ text: '', charset: 'utf-8' });
  });

  it('tells Big5 from GB18030', () => {
    expect(decodeText(encode.big5(TRADITIONAL))).toEqual({ text: TRADITIONAL, charset: 'big5' });
    expect(decodeText(encode.gb18030(TRADITIONAL))).toEqual({ text: TRADITIONAL, charset: 'gb18030' });
  });

  it('tells the two by short labels', () => {
    for (const label of ['政府信息公開', '本年新收申請數量', '行政復議、行政訴訟']) {
      expect(decodeText(encode.big5(label))).toEqual({ text: label, charset: 'big5' });
      expect(decodeText(encode.gb18030(label))).toEqual({ text: label, charset: 'gb18030' });
    }
  });

  it('takes text too short for evidence for GB18030', () => {
    expect(decodeText(encode.gb18030('联通'))).toEqual({ text: '联通', charset: 'gb18030' });
  });

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf], [...utf8('规章')]],
    ['gb18030', [0x84, 0x31, 0x95, 0x33], [...encode.gb18030('规章')]],
    ['utf-16le', [0xff, 0xfe], [...utf16('规章', true)]],
    ['utf-16be', [0xfe, 0xff], [...utf16('规章', false)]],
  ])('obeys the mark of %s and takes it off', (charset, mark, bytes) => {
    expect(decodeText(Uint8Array.from([...mark, ...bytes]))).toEqual({ text: '规章', charset });
  });

  it('knows UTF-16 without a mark by its NUL bytes', () => {
    expect(decodeText(utf16(META + SIMPLIFIED, true))).toEqual({
      text: META + SIMPLIFIED,
      charset: 'utf-16le',
    });
    expect(decodeText(utf16(META + SIMPLIFIED, false))).toEqual({
      text: META + SIMPLIFIED,
      charset: 'utf-16be',
    });
    expect(decodeText(utf16(`${SIMPLIFIED}1`, true).slice(0, -1)).charset).toBe('utf-16le');
  });

  it('lets a stray NUL be one', () => {
    expect(decodeText(utf8(`${SIMPLIFIED}\0`)).charset).toBe('utf-8');
  });
});

describe('damaged bytes', () => {
  it('of a download cut within its last character are still UTF-8', () => {
    for (const text of [SIMPLIFIED.slice(0, -1), `${SIMPLIFIED}𠮷`, `${SIMPLIFIED}é`]) {
      const bytes = utf8(text);
      const whole = [...text].slice(0, -1).join('');
      const last = bytes.length - utf8(whole).length;
      for (let kept = 0; kept < last; kept += 1) {
        expect(decodeText(bytes.slice(0, bytes.length - last + kept))).toEqual({
          text: whole,
          charset: 'utf-8',
        });
      }
    }
  });

  it('of GB18030 cut within a character are still GB18030', () => {
    expect(decodeText(encode.gb18030(SIMPLIFIED.slice(0, -1)).slice(0, -1)).charset).toBe('gb18030');
  });

  it('mixed into UTF-8 do not make it mojibake, and are seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0x80, max: 0xff }), fc.nat(), (byte, at) => {
        const bytes = [...utf8(SIMPLIFIED.repeat(3))];
        bytes.splice(at % bytes.length, 0, byte, 0x20);
        const decoded = decodeText(Uint8Array.from(bytes));
        expect(decoded.charset).toBe('utf-8');
        expect(decoded.text).toContain('\uFFFD');
        expect(decoded.text).toContain('行政规范性文件62件');
      }),
    );
  });

  it('are refused where no encoding makes Chinese of them', () => {
    const noise = Uint8Array.from({ length: 2000 }, (_, index) => (index * 7919 + index * index * 31) % 256);
    const french = Uint8Array.from(
      'Les élèves étaient déjà là, à côté du château, où ils se préparaient à la fête. '.repeat(5),
      (sign) => sign.charCodeAt(0),
    );
    for (const bytes of [noise, french]) {
      expect(() => decodeText(bytes)).toThrow(GoujiError);
      expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ code: 'E_ENCODING' }));
    }
  });
});

describe('every piece of a report', () => {
  it.each(['gb18030', 'big5'] as const)('comes back from %s', (charset) => {
    const source = charset === 'big5' ? TRADITIONAL : SIMPLIFIED;
    fc.assert(
      fc.property(fc.nat(source.length - 12), fc.nat(1000), (start, figure) => {
        const text = `<td>${source.slice(start)}${source}</td><td>${figure}</td>`;
        expect(decodeText(encode[charset](text))).toEqual({ text, charset });
      }),
    );
  });
});

/** An encoder made by decoding every pair of bytes. */
function doubleByteEncoder(charset: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(charset);
  const pairs = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if (sign.length === 1 && sign !== '\uFFFD' && !pairs.has(sign)) pairs.set(sign, [lead, trail]);
    }
  }
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((sign) => {
        const pair = sign.charCodeAt(0) < 0x80 ? [sign.charCodeAt(0)] : pairs.get(sign);
        if (pair === undefined) throw new Error(`${sign} is not in ${charset}`);
        return pair;
      }),
    );
}

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), isLittleEndian);
  return bytes;
}
