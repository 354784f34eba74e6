import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.js';
import { mhtmlPart } from '../../../src/read/html/mhtml-part.js';
import { readDocument } from '../../../src/read/read-document.js';

const PLAIN_CELL = '\\cellx';

function rtf(body: string, page = 936): Uint8Array {
  const head = `{\\rtf1\\ansi\\ansicpg${page}\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}{\\info{\\title no text}}\n`;
  return Buffer.from(`${head}${body}}`, 'latin1');
}

async function read(bytes: Uint8Array) {
  return shown((await readDocument(bytes, 'report.doc')).document);
}

async function told(body: string) {
  const { document } = await readDocument(rtf(body), 'report.doc');
  return [...shown(document), ...document.remarks.map(({ code }) => code)];
}

function shown({ blocks }: Document) {
  return blocks.map((block) =>
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

  it('keeps the ideographs behind blanks and hyphens that are no bytes of its code page', async () => {
    expect(await read(rtf("\\pard A\\~\\'b9\\'fa\\'b8\\'ae\\~12\\_3\\par"))).toEqual(['A 国府 12-3']);
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

  const cell = (content: string) =>
    `\\trowd\\cellx1000\\cellx2000\\pard\\intbl a\\cell ${content}\\cell\\row\\pard`;

  it.each([
    ['hidden', '12{\\v 3}', '12', 'HIDDEN_TEXT'],
    ['hidden until it is shown again', '1{\\v 3\\v0 2}', '12', 'HIDDEN_TEXT'],
    ['hidden until characters are plain', '1\\v 3\\plain 2', '12', 'HIDDEN_TEXT'],
    ['struck out', '{\\strike 9}12', '12', 'STRUCK_TEXT'],
    ['struck out twice', '{\\striked1 9}12', '12', 'STRUCK_TEXT'],
    ['raised', '12{\\super 1}', '12', 'FOOTNOTE_MARK'],
    ['raised by a distance', '12{\\up6\\fs12 1}', '12', 'FOOTNOTE_MARK'],
    ['a speck', '12{\\fs2 3}\\fs24', '12', 'HIDDEN_TEXT'],
    ['white beside black', '12{\\cf2 9}', '12', 'HIDDEN_TEXT'],
  ])('does not read with a figure what is %s, and tells of it', async (_, content, expected, code) => {
    const colours = '{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;}';
    expect(await told(`${colours}${cell(content)}`)).toEqual([[['a', expected]], code]);
  });

  it.each([
    ['shown again', '1{\\v0 2}'],
    ['moved by a hair', '1{\\up1 2}'],
    ['deleted and put in again', '{\\deleted 9}{\\deleted0 12}'],
    ['split within an ideograph', "{\\'b9}{\\'e6}", '规'],
  ])('reads what is %s', async (_, content, expected = '12') => {
    expect(await told(cell(content))).toEqual([[['a', expected]]]);
  });

  it.each([
    ['shapes', '{\\shp{\\*\\shpinst{\\sp{\\sn lid}{\\sv 7}}{\\shptxt \\pard\\plain 12\\par}}{\\shprslt 12}}'],
    ['drawings of old', '{\\*\\do\\dptxbx{\\dptxbxtext \\pard 12\\par}}'],
  ])('reads the text boxes in its cells: %s', async (_, box) => {
    expect(await told(cell(box))).toEqual([[['a', '12']]]);
    expect(await told(`x${box}\\par`)).toEqual(['12', 'x', 'TEXT_BOX']);
  });

  it('reads tables in its cells apart, and tells of them', async () => {
    const inner = [
      '\\pard\\intbl\\itap2 b\\nestcell c\\nestcell',
      '{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}\\pard\\intbl',
    ].join('');
    expect(await told(cell('x') + cell(inner))).toEqual([
      [
        ['a', 'x'],
        ['a', ''],
      ],
      [['b', 'c']],
      'NESTED_TABLE',
    ]);
  });

  it('tells of pictures and formulas in its cells', async () => {
    expect(await told(cell('{\\*\\shppict{\\pict 00}}{\\nonshppict{\\pict 00}}'))).toEqual([
      [['a', '']],
      'IMAGE_IN_CELL',
    ]);
    const shape = '{\\shp{\\*\\shpinst{\\sp{\\sn gtextUNICODE}{\\sv 12}}}}';
    expect(await told(cell(shape))).toEqual([[['a', '']], 'IMAGE_IN_CELL']);
    expect(await told(cell('{\\mmath{\\*\\moMath 1}}'))).toEqual([[['a', '\uFFFD']]]);
    const ring = '{\\field{\\*\\fldinst  EQ \\\\o\\\\ac(o,12)}{\\fldrslt }}';
    expect(await told(cell(ring))).toEqual([[['a', '\uFFFD']]]);
  });

  it('keeps rows that begin further right, and cells merged both ways, in their columns', async () => {
    const body = [
      '\\trowd\\clvmgf\\clmgf\\cellx1000\\clvmgf\\clmrg\\cellx2000\\cellx3000\\pard\\intbl a\\cell\\cell b\\cell\\row',
      '\\trowd\\clvmrg\\clmgf\\cellx1000\\clvmrg\\clmrg\\cellx2000\\cellx3000\\pard\\intbl\\cell\\cell c\\cell\\row',
      '\\trowd\\trleft2000\\cellx3000\\pard\\intbl d\\cell\\row',
    ].join('');
    expect(await read(rtf(body))).toEqual([[['a[2×2]', 'b'], ['c'], ['[1×2]', 'd']]]);
  });

  it('keeps blank lines between those of a cell', async () => {
    const body = '\\trowd\\cellx1000\\cellx2000\\pard\\intbl a\\par b\\cell\\par 2\\cell\\row';
    const { document } = await readDocument(rtf(body), 'report.doc');
    const [table] = document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(table?.rows[0]?.map(({ lines }) => lines)).toEqual([undefined, ['', '2']]);
  });

  it('keeps tables apart that an empty paragraph parts, and cells that their row does not describe', async () => {
    const row = (text: string) => `\\trowd\\cellx1000\\pard\\intbl a\\cell ${text}\\cell\\row\\pard`;
    expect(await read(rtf(`${row('b')}\\par${row('c')}`))).toEqual([[['a', 'b']], [['a', 'c']]]);
  });

  it('that ends in the middle of a row is told, and what there is of the row is read', async () => {
    const body = '\\trowd\\cellx1000\\cellx2000\\pard\\intbl a\\cell b';
    const { document } = await readDocument(rtf(body).slice(0, -1), 'report.doc');
    expect(shown(document)).toEqual([[['a', 'b']]]);
    expect(document.remarks.map(({ code }) => code)).toEqual(['TRUNCATED']);
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
