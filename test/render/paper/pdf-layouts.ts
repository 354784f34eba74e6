import { type DrawnCell, type DrawnTable, drawTable } from '../draw.js';
import type { Layout } from '../layout.js';
import { closing, opening, SECTION_HEADINGS, titleOf } from '../prose.js';
import type { Sample } from '../sample.js';
import { type Font, PAGE, pdfFile, showText, textWidth } from './pdf-file.js';

const LEFT = 50;
const WIDTH = PAGE.widthPt - 2 * LEFT;
const TOP = PAGE.heightPt - 60;
const BOTTOM = 70;
const PADDING = 3;
const LEADING = 1.3;
const TEXT_SIZE = 10;
const TABLE_SIZE = 8;

/** How a producer draws the frame of a cell. */
type Frame = (x: number, y: number, width: number, height: number) => string;

interface Print {
  readonly frame: Frame;
  readonly font: Font;
  /** Whether each table begins on a page of its own, so that none is cut. */
  readonly hasOwnPages: boolean;
  /** Where figures stand across their cells; in the middle where it is left out. */
  readonly across?: 'left' | 'right';
  /** Where figures and labels stand in the height of their row; in the middle where it is left out. */
  readonly upright?: 'top' | 'bottom';
  /** Room between the digits of a figure in so wide a cell; none where it is left out. */
  readonly digitGap?: (digitCount: number, textWidthPt: number, cellWidthPt: number) => number;
}

/** Over the width of the cell, as word processors spread text evenly (分散对齐). */
const SPREAD: Print['digitGap'] = (digitCount, text, cell) =>
  Math.max(0, (cell - 2 * PADDING - text) / Math.max(1, digitCount - 1));
/** Letter by letter. */
const SPACED: Print['digitGap'] = () => TABLE_SIZE / 2;

const STROKED: Frame = (...box) => `${numbers(...box)} re S\n`;
/** Browsers fill a thin rectangle for each side of a cell. */
const FILLED: Frame = (x, y, width, height) =>
  [
    [x, y, width, 0.6],
    [x, y + height, width, 0.6],
    [x, y, 0.6, height],
    [x + width, y, 0.6, height],
  ]
    .map((side) => `${numbers(...side)} re f\n`)
    .join('');
const LINES: Frame = (x, y, width, height) =>
  `${numbers(x, y)} m ${numbers(x + width, y)} l ${numbers(x + width, y + height)} l ${numbers(x, y + height)} l h S\n`;

const UNFRAMED: Frame = () => '';
/** Lines between rows alone. */
const LEVEL: Frame = (x, y, width, height) =>
  [y, y + height].map((at) => `${numbers(x, at)} m ${numbers(x + width, at)} l S\n`).join('');

/** Reports as PDF, drawn by hand as several producers draw them; the fonts are not in the file. */
export const PDF_LAYOUTS: readonly Layout[] = [
  pdf('pdf-stroked', { frame: STROKED, font: 'UniGB-UCS2-H', hasOwnPages: true }),
  pdf('pdf-filled', { frame: FILLED, font: 'UniGB-UCS2-H', hasOwnPages: true }),
  pdf('pdf-lines-gbk', { frame: LINES, font: 'GBK-EUC-H', hasOwnPages: true }),
  pdf('pdf-digits-spread', { frame: STROKED, font: 'UniGB-UCS2-H', hasOwnPages: true, digitGap: SPREAD }),
  pdf(
    'pdf-digits-spaced',
    { frame: FILLED, font: 'GBK-EUC-H', hasOwnPages: true, digitGap: SPACED },
    // A single number that is set letter by letter may be two.
    { findings: ['READ-REREAD'] },
  ),
  pdf('pdf-stroked-over-pages', { frame: STROKED, font: 'UniGB-UCS2-H', hasOwnPages: false }),
  pdf('pdf-filled-over-pages', { frame: FILLED, font: 'GBK-EUC-H', hasOwnPages: false }),
];

/** Reports as PDF whose tables have no rules, or only some: where a cell ends is told by text alone. */
export const UNRULED_PDF_LAYOUTS: readonly Layout[] = [
  unruled('pdf-unruled', { frame: UNFRAMED }),
  unruled('pdf-unruled-left', { frame: UNFRAMED, across: 'left' }),
  unruled('pdf-unruled-right', { frame: UNFRAMED, across: 'right' }),
  unruled('pdf-unruled-top', { frame: UNFRAMED, upright: 'top' }),
  unruled('pdf-unruled-bottom', { frame: UNFRAMED, upright: 'bottom' }),
  unruled('pdf-level-rules', { frame: LEVEL }),
  unruled('pdf-level-rules-right', { frame: LEVEL, across: 'right' }),
];

function unruled(name: string, print: Pick<Print, 'frame' | 'across' | 'upright'>): Layout {
  return pdf(name, { ...print, font: 'UniGB-UCS2-H', hasOwnPages: false });
}

function pdf(name: string, print: Print, how: Partial<Layout> = {}): Layout {
  return {
    ...how,
    name,
    extension: 'pdf',
    render: (sample) => pdfFile(pagesOf(sample, print), print.font),
  };
}

/** The contents of the pages, filled from the top. */
function pagesOf({ report, tables }: Sample, print: Print): string[] {
  const pages: string[] = [''];
  let y = TOP;
  const write = (content: string) => {
    pages[pages.length - 1] += content;
  };
  const turn = () => {
    write(showText(`- ${pages.length} -`, PAGE.widthPt / 2 - 10, 40, TEXT_SIZE, print.font));
    pages.push('');
    y = TOP;
  };
  const paragraph = (text: string) => {
    for (const line of wrapped(text, TEXT_SIZE, WIDTH)) {
      if (y < BOTTOM) turn();
      write(showText(line, LEFT, y, TEXT_SIZE, print.font));
      y -= TEXT_SIZE * 1.8;
    }
  };
  for (const { text } of [{ text: titleOf(report) }, ...opening(report)]) paragraph(text);
  for (const table of tables) {
    if (print.hasOwnPages) turn();
    paragraph(SECTION_HEADINGS[table.id] ?? '');
    for (const part of partsOf(placed(drawTable(table)), y)) {
      if (part.isOnNextPage) turn();
      write(part.cells.map((cell) => cellOperators(cell, y, print)).join(''));
      y -= part.height;
    }
    y -= TEXT_SIZE * 2;
  }
  for (const { text } of closing(report)) paragraph(text);
  return pages;
}

/** A cell with its place below the top of its table, in points. */
interface PlacedCell {
  readonly text: string;
  readonly role: DrawnCell['role'];
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface PlacedTable {
  readonly cells: readonly PlacedCell[];
  /** Where each row begins below the top, and where the last one ends. */
  readonly rowTops: readonly number[];
}

function placed(table: DrawnTable): PlacedTable {
  const widths = widthsOf(table);
  const lefts = runningSum(widths);
  const cells = table.rows.flat();
  const widthOf = (cell: DrawnCell) => lefts[cell.column + cell.columnSpan]! - lefts[cell.column]!;
  const heights = heightsOf(table.rows.length, cells, widthOf);
  const rowTops = runningSum(heights);
  return {
    rowTops,
    cells: cells.map((cell) => ({
      text: cell.text,
      role: cell.role,
      x: LEFT + lefts[cell.column]!,
      top: rowTops[cell.row]!,
      width: widthOf(cell),
      height: rowTops[cell.row + cell.rowSpan]! - rowTops[cell.row]!,
    })),
  };
}

/** Columns of figures are alike; of the columns of labels the last is the widest. */
function widthsOf(table: DrawnTable): number[] {
  const figures = table.rows.flat().filter(({ role }) => role === 'figure');
  const left = Math.min(...figures.map(({ column }) => column));
  const shares = Array.from({ length: table.columnCount }, (_, column) => {
    if (column >= left) return 8;
    return column === left - 1 ? 24 : 8;
  });
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (share / total) * WIDTH);
}

function heightsOf(
  rowCount: number,
  cells: readonly DrawnCell[],
  widthOf: (cell: DrawnCell) => number,
): number[] {
  const heights = new Array<number>(rowCount).fill(TABLE_SIZE * LEADING + 2 * PADDING);
  const bySpan = [...cells].sort((a, b) => a.rowSpan - b.rowSpan);
  for (const cell of bySpan) {
    const lines = wrapped(cell.text, TABLE_SIZE, widthOf(cell) - 2 * PADDING).length;
    const has = heights.slice(cell.row, cell.row + cell.rowSpan).reduce((sum, height) => sum + height, 0);
    heights[cell.row + cell.rowSpan - 1]! += Math.max(0, lines * TABLE_SIZE * LEADING + 2 * PADDING - has);
  }
  return heights;
}

/** Rows that stand on one page, their cells placed below the top of the part. */
interface Part {
  readonly cells: readonly PlacedCell[];
  readonly height: number;
  readonly isOnNextPage: boolean;
}

/** A table cut at the ends of pages; a cell that is cut keeps its text in its first piece. */
function partsOf({ cells, rowTops }: PlacedTable, startY: number): Part[] {
  const parts: Part[] = [];
  let room = startY - BOTTOM;
  for (let from = 0; from < rowTops.length - 1; ) {
    let to = from;
    while (to < rowTops.length - 1 && rowTops[to + 1]! - rowTops[from]! <= room) to += 1;
    const isOnNextPage = parts.length > 0 || to === from;
    if (to === from) {
      room = TOP - BOTTOM;
      while (to < rowTops.length - 1 && rowTops[to + 1]! - rowTops[from]! <= room) to += 1;
    }
    const [top, bottom] = [rowTops[from]!, rowTops[to]!];
    parts.push({
      cells: cells.flatMap((cell) => clipped(cell, top, bottom)),
      height: bottom - top,
      isOnNextPage,
    });
    from = to;
    room = TOP - BOTTOM;
  }
  return parts;
}

function clipped(cell: PlacedCell, top: number, bottom: number): PlacedCell[] {
  const from = Math.max(cell.top, top);
  const to = Math.min(cell.top + cell.height, bottom);
  if (to - from < 0.01) return [];
  return [{ ...cell, text: cell.top < top - 0.01 ? '' : cell.text, top: from - top, height: to - from }];
}

function cellOperators(
  { text, role, x, top, width, height }: PlacedCell,
  tableTop: number,
  { frame, font, digitGap, across, upright }: Print,
): string {
  const y = tableTop - top;
  const isHeader = role === 'header' || role === 'banner';
  const lines = wrapped(text, TABLE_SIZE, width - 2 * PADDING);
  const spare = height - lines.length * TABLE_SIZE * LEADING;
  const above = isHeader
    ? spare / 2
    : { top: PADDING, middle: spare / 2, bottom: spare - PADDING }[upright ?? 'middle'];
  const first = y - above - TABLE_SIZE;
  const texts = lines.map((line, at) => {
    const lineWidth = textWidth(line, TABLE_SIZE);
    const gap = /^\d{2,}$/u.test(line) ? (digitGap?.(line.length, lineWidth, width) ?? 0) : 0;
    const room = width - lineWidth - gap * (line.length - 1);
    const aside = { left: PADDING, middle: room / 2, right: room - PADDING };
    const left = x + (role === 'figure' ? aside[across ?? 'middle'] : room / 2);
    return showSpaced(line, left, first - at * TABLE_SIZE * LEADING, gap, font);
  });
  return frame(x, y - height, width, height) + texts.join('');
}

function showSpaced(line: string, x: number, y: number, gap: number, font: Font): string {
  if (gap === 0) return showText(line, x, y, TABLE_SIZE, font);
  return [...line]
    .map((sign, at) => showText(sign, x + at * (textWidth(sign, TABLE_SIZE) + gap), y, TABLE_SIZE, font))
    .join('');
}

function wrapped(text: string, sizePt: number, room: number): string[] {
  const lines: string[] = [''];
  for (const piece of text.match(/[\d.,%-]+|./gu) ?? []) {
    const longer = lines.at(-1)! + piece;
    if (lines.at(-1) !== '' && textWidth(longer, sizePt) > room) lines.push(piece);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function runningSum(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push(sums.at(-1)! + value);
  return sums;
}

function numbers(...values: readonly number[]): string {
  return values.map((value) => value.toFixed(2)).join(' ');
}
