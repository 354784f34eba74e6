import { type DrawnCell, type DrawnTable, drawTable } from '../draw.js';
import type { Layout } from '../layout.js';
import { closing, opening, SECTION_HEADINGS, titleOf } from '../prose.js';
import type { Sample } from '../sample.js';
import { encodeTwoByte } from '../two-byte-encoding.js';

const COLUMN_TWIPS = 900;

/** Reports as rich text, named .doc as most of them are. */
export const RTF_LAYOUTS: readonly Layout[] = [
  rtf('rtf-wide-cells', ({ text }) => unicode(text)),
  rtf('rtf-two-byte-signs', ({ text }) => twoByte(text)),
  rtf('rtf-groups-of-one-sign', ({ text }) =>
    [...text].map((sign) => `{\\rtlch\\fs24 \\ltrch\\b0 ${unicode(sign)}}`).join(''),
  ),
  // What nobody sees must not become a digit of the figure before it.
  rtf('rtf-hidden-beside-figures', ({ text, role }) =>
    role === 'figure' && text !== '' ? `${unicode(text)}{\\v 7}{\\deleted 8}` : unicode(text),
  ),
  rtf('rtf-text-boxes', ({ text, role }) =>
    role === 'figure' && text !== ''
      ? `{\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt \\pard\\plain ${unicode(text)}\\par}}}`
      : unicode(text),
  ),
];

function rtf(name: string, content: (cell: DrawnCell) => string): Layout {
  return { name, extension: 'doc', render: (sample) => richText(sample, content) };
}

function richText({ report, tables }: Sample, content: (cell: DrawnCell) => string): string {
  const paragraph = (text: string) => `\\pard\\plain ${unicode(text)}\\par\n`;
  const texts = [titleOf(report), ...opening(report).map(({ text }) => text)].map(paragraph);
  const drawn = tables.flatMap((table) => [
    paragraph(SECTION_HEADINGS[table.id] ?? ''),
    tableRows(drawTable(table), content),
    paragraph(''),
  ]);
  const end = closing(report).map(({ text }) => paragraph(text));
  return `{\\rtf1\\ansi\\ansicpg936\\uc1 ${[...texts, ...drawn, ...end].join('')}}`;
}

/** As in DOCX, a tall cell has a continuation in every row that it covers. */
function tableRows(table: DrawnTable, content: (cell: DrawnCell) => string): string {
  const cells = table.rows.flat();
  const rows = table.rows.map((_, row) => {
    const here = cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column);
    const borders = here.map((cell) => {
      const merge = cell.rowSpan === 1 ? '' : cell.row === row ? '\\clvmgf' : '\\clvmrg';
      return `${merge}\\cellx${(cell.column + cell.columnSpan) * COLUMN_TWIPS}`;
    });
    const contents = here.map((cell) => `${cell.row === row ? content(cell) : ''}\\cell `);
    return `\\trowd ${borders.join('')}\\pard\\plain\\intbl ${contents.join('')}\\row\n`;
  });
  return rows.join('');
}

/** Text in signs that every reader knows: what is beyond ASCII by its number, with a stand-in. */
function unicode(text: string): string {
  return [...text]
    .flatMap((character) => character.split(''))
    .map((unit) => {
      if (unit === '\n') return '\\line ';
      if (/[\\{}]/.test(unit)) return `\\${unit}`;
      const code = unit.charCodeAt(0);
      return code < 0x80 ? unit : `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
    })
    .join('');
}

/** Text in the two-byte encoding that the head of the file names, byte by byte. */
function twoByte(text: string): string {
  return text.replace(/[^\0-\x7f]+|[\\{}\n]/gu, (signs) =>
    signs.charCodeAt(0) < 0x80
      ? unicode(signs)
      : Array.from(encodeTwoByte(signs, 'gb18030'), (byte) => `\\'${byte.toString(16)}`).join(''),
  );
}
