import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { isBeyondPdfium } from '../../../../src/read/pdf/engine/beyond-pdfium.js';

const MOST_CPU_MS = 5_000;

const OFF = '<< /OCProperties << /OCGs [4 0 R] /D << /OFF [4 0 R] >> >> >>';

function packed(objects: string): Buffer {
  return Buffer.concat([
    Buffer.from('5 0 obj\n<< /Type /ObjStm /N 1 /First 4 >>\nstream\n'),
    deflateSync(Buffer.from(objects)),
    Buffer.from('\nendstream'),
  ]);
}

it.each<[string, Buffer, boolean]>([
  ['that says nothing of layers', Buffer.from('<< /Type /Catalog >> (/OFF [4 0 R])'), false],
  [
    'of which all layers are on',
    Buffer.from('<< /OCProperties << /D << /ON [4 0 R] /OFF [] >> >> >>'),
    false,
  ],
  ['with a layer that is off', Buffer.from(OFF), true],
  ['with all layers off at first', Buffer.from('<< /OCProperties << /D << /BaseState /OFF >> >> >>'), true],
  ['with fields to be drawn', Buffer.from('<< /AcroForm << /NeedAppearances true >> >>'), true],
  ['with fields that are drawn', Buffer.from('<< /AcroForm << /NeedAppearances false >> >>'), false],
  ['that says so among packed objects', packed(OFF), true],
  ['with other packed objects', packed('<< /Type /Catalog >>'), false],
  ['with objects that cannot be unpacked', Buffer.from('<< /Type /ObjStm >>\nstream\n<<'), false],
])('a file %s: %s', (_, bytes, expected) => {
  expect(isBeyondPdfium(bytes)).toBe(expected);
});

it('takes no longer than its length allows for packed objects that never come', () => {
  const bytes = Buffer.from(`%PDF-1.5\n<<${'/ObjStm'.repeat(200_000)}`);
  const start = process.cpuUsage();
  expect(isBeyondPdfium(bytes)).toBe(false);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(MOST_CPU_MS);
});
