import { encodeTwoByte } from '../two-byte-encoding.js';

/** A4, in points. */
export const PAGE = { widthPt: 595, heightPt: 842 } as const;

/** How a PDF names its Chinese signs; none of the fonts is embedded. */
export type Font = 'UniGB-UCS2-H' | 'GBK-EUC-H';

const ASCII = /[ -~]+|[^ -~]+/gu;
/** Helvetica's digits are a little wider than half a sign. */
const LATIN_WIDTH = 0.556;

/** Width of a line of text. */
export function textWidth(text: string, sizePt: number): number {
  return [...text].reduce((sum, sign) => sum + (sign < '\u0080' ? LATIN_WIDTH : 1) * sizePt, 0);
}

/** Operators that write a line of text: Chinese signs in one font, the others in Helvetica. */
export function showText(text: string, x: number, y: number, sizePt: number, font: Font): string {
  let at = x;
  return (text.match(ASCII) ?? [])
    .map((part) => {
      const isLatin = part < '\u0080';
      const code = isLatin ? `(${part.replace(/[\\()]/gu, '\\$&')})` : hex(part, font);
      const shown = `BT /${isLatin ? 'L' : 'C'} ${sizePt} Tf 1 0 0 1 ${at.toFixed(2)} ${y.toFixed(2)} Tm ${code} Tj ET\n`;
      at += textWidth(part, sizePt);
      return shown;
    })
    .join('');
}

function hex(text: string, font: Font): string {
  const bytes =
    font === 'GBK-EUC-H'
      ? [...encodeTwoByte(text, 'gb18030')]
      : [...text].flatMap((sign) => [sign.charCodeAt(0) >> 8, sign.charCodeAt(0) & 0xff]);
  return `<${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`;
}

/** The bytes of a PDF with these page contents. */
export function pdfFile(contents: readonly string[], font: Font): Uint8Array {
  const firstPage = 7;
  const kids = contents.map((_, index) => `${firstPage + 2 * index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} /MediaBox [0 0 ${PAGE.widthPt} ${PAGE.heightPt}] /Resources << /Font << /L 3 0 R /C 4 0 R >> >> >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${font} /DescendantFonts [5 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 6 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /Contents ${firstPage + 2 * index + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}endstream`,
    ]),
  ];
  let file = '%PDF-1.5\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`,
    'latin1',
  );
}
