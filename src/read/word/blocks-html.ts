import { firstIndex } from '../first-index.js';
import type { Look, WordBlock, WordParagraph, WordRow, WordRun } from './blocks.js';

/** Borders of cells that lie nearer than this, in twentieths of a point, are one. */
const ONE_BORDER_TWIPS = 40;

/** How the HTML says that text is not, or not only, what it seems. */
const MARKUP: Readonly<Record<Look, (html: string) => string>> = {
  plain: (html) => html,
  hidden: (html) => `<span hidden>${html}</span>`,
  struck: (html) => `<s>${html}</s>`,
  raised: (html) => `<sup>${html}</sup>`,
  faint: (html) => `<span style="color:#fff">${html}</span>`,
  picture: () => '<img>',
};

/** A cell of the HTML: the base columns that it lies over, and its rows. */
interface HtmlCell {
  readonly from: number;
  to: number;
  readonly blocks: WordBlock[];
  rowSpan: number;
}

/** Paragraphs and rows as HTML, with the spans that the merged cells of the rows make. */
export function blocksHtml(blocks: readonly WordBlock[]): string {
  const parts: string[] = [];
  for (const part of tablesApart(blocks)) {
    if (Array.isArray(part)) parts.push(tableHtml(part));
    else if (!isBlank(part)) parts.push(`<p>${runsHtml(part.runs)}</p>`);
  }
  return parts.join('\n');
}

/** Rows that follow each other are one table. */
function tablesApart(blocks: readonly WordBlock[]): (WordParagraph | WordRow[])[] {
  const parts: (WordParagraph | WordRow[])[] = [];
  for (const block of blocks) {
    const last = parts[parts.length - 1];
    if (block.kind === 'paragraph') parts.push(block);
    else if (Array.isArray(last)) last.push(block);
    else parts.push([block]);
  }
  return parts;
}

function isBlank({ runs }: WordParagraph): boolean {
  return runs.every(({ text, look }) => look !== 'picture' && text.trim() === '');
}

function tableHtml(rows: readonly WordRow[]): string {
  const borders = bordersOf(rows);
  let above = new Map<number, HtmlCell>();
  const lines = rows.map((row) => {
    const line = cellsOf(row, borders, above);
    above = line.bottom;
    return line.begun;
  });
  return `<table>\n${lines.map(rowHtml).join('\n')}\n</table>`;
}

/** Places at which a row or a cell begins or ends, from the left. */
function bordersOf(rows: readonly WordRow[]): number[] {
  const borders: number[] = [];
  const places = rows.flatMap(({ leftTwips, cells }) => [leftTwips, ...cells.map((cell) => cell.rightTwips)]);
  for (const place of places.sort((a, b) => a - b)) {
    const last = borders[borders.length - 1];
    if (last === undefined || place - last > ONE_BORDER_TWIPS) borders.push(place);
  }
  return borders;
}

/** The cells that begin in a row, and all that reach its bottom by the column they begin in. */
function cellsOf(
  { leftTwips, cells }: WordRow,
  borders: readonly number[],
  above: ReadonlyMap<number, HtmlCell>,
): { begun: HtmlCell[]; bottom: Map<number, HtmlCell> } {
  const columnOf = (twips: number) => firstIndex(borders, (border) => border > twips) - 1;
  const indent = columnOf(leftTwips);
  const begun: HtmlCell[] = indent > 0 ? [{ from: 0, to: indent, blocks: [], rowSpan: 1 }] : [];
  const bottom = new Map<number, HtmlCell>();
  let last: HtmlCell | undefined;
  for (const { rightTwips, mergedLeft, mergedUp, blocks } of cells) {
    const from = last?.to ?? indent;
    const to = Math.max(from, columnOf(rightTwips));
    const over = mergedUp ? above.get(from) : undefined;
    if (mergedLeft && last !== undefined) {
      last.to = to;
      last.blocks.push(...blocks);
    } else if (over !== undefined) {
      over.rowSpan++;
      over.blocks.push(...blocks);
      last = over;
    } else {
      last = { from, to, blocks: [...blocks], rowSpan: 1 };
      begun.push(last);
    }
    bottom.set(last.from, last);
  }
  return { begun, bottom };
}

function rowHtml(cells: readonly HtmlCell[]): string {
  const tds = cells.map(({ blocks, from, to, rowSpan }) => {
    const rows = rowSpan > 1 ? ` rowspan="${rowSpan}"` : '';
    const columns = to - from > 1 ? ` colspan="${to - from}"` : '';
    return `<td${rows}${columns}>${contentHtml(blocks)}</td>`;
  });
  return `<tr>${tds.join('')}</tr>`;
}

/** What a cell holds: its paragraphs as lines, blank ones among them. */
function contentHtml(blocks: readonly WordBlock[]): string {
  const parts = tablesApart(blocks);
  const html = parts.map((part, at) => {
    if (Array.isArray(part)) return tableHtml(part);
    return `${at === 0 ? '' : '<br>'}${isBlank(part) ? '' : runsHtml(part.runs)}`;
  });
  return html.join('');
}

function runsHtml(runs: readonly WordRun[]): string {
  return runs.map(({ text, look }) => MARKUP[look](escapeHtml(text).replaceAll('\n', '<br>'))).join('');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
