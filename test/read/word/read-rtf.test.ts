import { describe, expect, it } from 'vitest';
import { mhtmlPart } from '../../../src/read/html/mhtml-part.js';
import { readDocument } from '../../../src/read/read-document.js';

const PLAIN_CELL = '\\cellx';

function rtf(body: string, page = 936): Uint8Array {
  const head = `{\\rtf1\\ansi\\ansicpg${page}\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}{\\info{\\title no text}}\n`;
  return Buffer.from(`${head}${body}}`, 'latin1');
}

async function read(bytes: Uint8Array) {
  const { document } = await readDocument(bytes, 'report.doc');
  return document.blocks.map((block) =>
    block.kind === 'table'
      ? block.rows.map((row) =>
          row.map(
            ({ raw, rowSpan, columnSpan }) =>
              `${raw}${rowSpan * columnSpan > 1 ? `[${rowSpan}×${columnSpan}]` : ''}`,
          ),
        )
      : block.text,
  );
}

describe('an RTF file', () => {
  it('gives its text, of bytes and of Unicode with and without what stands in for it', async () => {
    // 规章 in GBK, 许可 in Unicode with a stand-in byte each, 处罚 with none.
    const body =
      "\\pard \\'b9\\'e6\\'d5\\'c2\\u-29768?\\u21487 ?{\\uc0\\u22788\\u32602}\\ldblquote x\\rdblquote\\par";
    expect(await read(rtf(body))).toEqual(['规章许可处罚“x”']);
  });

  it('keeps tables with merged cells, paragraphs in cells, numbers of lists and results of fields', async () => {
    const row = (borders: string, cells: string) => `\\trowd ${borders}\\pard\\intbl ${cells}\\row\n`;
    const body = [
      '\\pard before\\par',
      row(`\\clvmgf${PLAIN_CELL}1000${PLAIN_CELL}3000`, 'a\\par b\\cell top\\cell'),
      row(
        `\\clvmrg${PLAIN_CELL}1000${PLAIN_CELL}2000${PLAIN_CELL}3000`,
        '\\cell {\\listtext 1.}x\\cell {\\field{\\*\\fldinst =SUM(LEFT)}{\\fldrslt 12}}\\cell',
      ),
      row(
        `${PLAIN_CELL}1000\\clmgf${PLAIN_CELL}2010\\clmrg${PLAIN_CELL}3000`,
        '{\\deleted 9}c\\cell \\cell \\cell',
      ),
      '\\pard after{\\footnote unread}\\par',
    ].join('');
    expect(await read(rtf(body))).toEqual([
      'before',
      [
        ['a\nb[2×1]', 'top[1×2]'],
        ['1.x', '12'],
        ['c', '[1×2]'],
      ],
      'after',
    ]);
  });

  it('without text is empty', async () => {
    await expect(readDocument(rtf(''), 'report.doc')).rejects.toMatchObject({ code: 'E_EMPTY' });
  });
});

describe('a web archive', () => {
  const html = '<html><head><meta charset="utf-8"></head><body><p>规章</p></body></html>';
  const archive = (encoding: string, body: string) =>
    Buffer.from(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--=next"\r\n\r\n----=next\r\nContent-Type: image/png\r\n\r\nx\r\n----=next\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----=next--\r\n`,
    );

  it.each([
    ['base64', Buffer.from(html).toString('base64')],
    ['quoted-printable', html.replace('=', '=3D').replace('规章', '=E8=A7=84=\r\n=E7=AB=A0')],
    ['8bit', html],
  ])('gives its HTML, packed as %s', async (encoding, body) => {
    expect(await read(archive(encoding, body))).toEqual(['规章']);
  });

  it('without HTML is refused', () => {
    expect(() => mhtmlPart(Buffer.from('MIME-Version: 1.0\n\nx'))).toThrow(
      expect.objectContaining({ code: 'E_UNREADABLE' }),
    );
  });
});
