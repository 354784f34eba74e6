import { deflateSync } from 'node:zlib';

/** A page of a PDF written by hand. */
export interface MinimalPage {
  /** Content stream; `/F1` is Helvetica. */
  readonly content: string;
  /** Further entries of the page dictionary, such as `/Rotate 90`. */
  readonly entries?: string;
  /** Further entries of its resources, such as `/XObject << /Form 9 0 R >>`. */
  readonly resources?: string;
}

export interface MinimalPdf {
  readonly pages: readonly MinimalPage[];
  /** Further objects, numbered from `FIRST_EXTRA`. */
  readonly extra?: readonly string[];
  /** Further entries of the catalogue. */
  readonly catalog?: string;
  /** What `/Count` of the page tree says; the number of pages unless given. */
  readonly count?: number;
}

/** Number of the first of the `extra` objects. */
export const FIRST_EXTRA = 4;

/** The bytes of a small PDF. Contents are deflated, so that a million operators take a few kilobytes. */
export function minimalPdf({
  pages,
  extra = [],
  catalog = '',
  count = pages.length,
}: MinimalPdf): Uint8Array {
  const firstPage = FIRST_EXTRA + extra.length;
  const kids = pages.map((_, index) => `${firstPage + 2 * index} 0 R`).join(' ');
  const bodies: Buffer[] = [
    Buffer.from(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${count} /MediaBox [0 0 600 800] >>`),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    ...extra.map((body) => Buffer.from(body, 'latin1')),
  ];
  for (const { content, entries = '', resources = '' } of pages) {
    const stream = deflateSync(Buffer.from(content, 'latin1'));
    const number = bodies.length + 1;
    bodies.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /Contents ${number + 1} 0 R /Resources << /Font << /F1 3 0 R >> ${resources} >> ${entries} >>`,
      ),
      Buffer.concat([
        Buffer.from(`<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`),
        stream,
        Buffer.from('\nendstream'),
      ]),
    );
  }
  return serialise(bodies);
}

function serialise(bodies: readonly Buffer[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  const offsets: number[] = [];
  let length = 9;
  const push = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, body] of bodies.entries()) {
    offsets.push(length);
    push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = length;
  push(Buffer.from(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}`));
  push(Buffer.from(`trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}

/** Operators that write Western text at a place. */
export function textAt(x: number, y: number, text: string, size = 12, mode = 0): string {
  return `BT /F1 ${size} Tf ${mode} Tr 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;
}
