import type { RtfBlock, RtfCell } from './rtf-blocks.js';

/** Borders of cells that lie nearer than this, in twentieths of a point, are one. */
const ONE_BORDER_TWIPS = 40;

interface HtmlCell {
  text: string;
  readonly from: number;
  readonly to: number;
  rowSpan: number;
}

/** Paragraphs and rows as HTML, with the spans that the merged cells of the rows make. */
export function rtfHtml(blocks: readonly RtfBlock[]): string {
  const parts: string[] = [];
  let rows: (readonly RtfCell[])[] = [];
  for (const block of blocks) {
    if (block.kind === 'row') {
      rows.push(block.cells);
      continue;
    }
    if (rows.length > 0) parts.push(tableHtml(rows));
    rows = [];
    parts.push(`<p>${escapeHtml(block.text)}</p>`);
  }
  if (rows.length > 0) parts.push(tableHtml(rows));
  return parts.join('\n');
}

function tableHtml(rows: readonly (readonly RtfCell[])[]): string {
  const borders = bordersOf(rows);
  const columnOf = (twips: number) =>
    borders.findIndex((border) => Math.abs(border - twips) <= ONE_BORDER_TWIPS);
  const above = new Map<number, HtmlCell>();
  const lines = rows.map((row) => {
    const cells: HtmlCell[] = [];
    let from = 0;
    let last: HtmlCell | undefined;
    for (const cell of row) {
      const to = columnOf(cell.rightTwips) + 1;
      const over = above.get(from);
      if (cell.mergedLeft && last !== undefined) {
        last = { ...last, to };
        cells[cells.length - 1] = last;
      } else if (cell.mergedUp && over !== undefined) {
        over.rowSpan++;
        over.text += cell.text;
        last = undefined;
      } else {
        last = { text: cell.text, from, to, rowSpan: 1 };
        cells.push(last);
      }
      from = to;
    }
    for (const cell of cells) above.set(cell.from, cell);
    return cells;
  });
  return `<table>\n${lines.map(rowHtml).join('\n')}\n</table>`;
}

function bordersOf(rows: readonly (readonly RtfCell[])[]): number[] {
  const borders: number[] = [];
  const places = rows.flatMap((row) => row.map((cell) => cell.rightTwips)).sort((a, b) => a - b);
  for (const place of places) {
    const last = borders[borders.length - 1];
    if (last === undefined || place - last > ONE_BORDER_TWIPS) borders.push(place);
  }
  return borders;
}

function rowHtml(cells: readonly HtmlCell[]): string {
  const tds = cells.map(({ text, from, to, rowSpan }) => {
    const rows = rowSpan > 1 ? ` rowspan="${rowSpan}"` : '';
    const columns = to - from > 1 ? ` colspan="${to - from}"` : '';
    return `<td${rows}${columns}>${escapeHtml(text.trim()).replaceAll('\n', '<br>')}</td>`;
  });
  return `<tr>${tds.join('')}</tr>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
