import type { Placing } from '../style/placing.js';

/** What a grid says of itself: how many columns it has (0 where it does not tell), and its named areas. */
export interface GridTemplate {
  readonly columnCount: number;
  readonly areas: ReadonlyMap<string, GridBox>;
}

/** Rows and columns that something takes, from 0. */
export interface GridBox {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** What takes a place in a grid: where it wants to begin, null where the grid is to choose, and how far it reaches. */
export interface GridItem {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The template of a grid; null where its items run down its columns. */
export function templateOf(placing: Placing): GridTemplate | null {
  if (/column/i.test(placing.get('grid-auto-flow') ?? '')) return null;
  const areas = areasOf(placing.get('grid-template-areas') ?? '');
  const columnCount = countTracks(placing.get('grid-template-columns') ?? '');
  return { columnCount: Math.max(columnCount, areas.columnCount), areas: areas.boxes };
}

/** Columns of `repeat(10, 1fr)` or `[a] 2fr minmax(0, 1fr) 80px`; 0 where it is not told. */
export function countTracks(template: string): number {
  if (/auto-fi|subgrid|none/i.test(template)) return 0;
  const plain = template
    .replaceAll(/\[[^\]]*\]/g, ' ')
    .replaceAll(/(?:minmax|fit-content|calc|min|max|clamp|var)\([^()]*\)/gi, '1fr')
    .replaceAll(/repeat\(\s*(\d{1,3})\s*,([^()]*)\)/gi, (_, times: string, tracks: string) =>
      `${tracks} `.repeat(Number(times)),
    );
  return /[()]/.test(plain) ? 0 : (plain.match(/\S+/g)?.length ?? 0);
}

/** The areas that `'head head' 'side main'` names. */
function areasOf(template: string): { boxes: Map<string, GridBox>; columnCount: number } {
  const boxes = new Map<string, GridBox>();
  const rows = [...template.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) =>
    (double ?? single ?? '').trim().split(/\s+/),
  );
  for (const [row, names] of rows.entries())
    for (const [column, name] of names.entries()) {
      const { row: top, column: left } = boxes.get(name) ?? { row, column };
      boxes.set(name, { row: top, column: left, rowSpan: row - top + 1, columnSpan: column - left + 1 });
    }
  return { boxes, columnCount: Math.max(0, ...rows.map(({ length }) => length)) };
}

/** The place that an element asks for; null where it is told in a way that is not followed. */
export function itemOf(placing: Placing, { areas, columnCount }: GridTemplate): GridItem | null {
  const area = areas.get(placing.get('grid-row-start') ?? '');
  if (area) return { ...area };
  const rows = axisOf(placing, 'grid-row', 0);
  const columns = axisOf(placing, 'grid-column', columnCount);
  if (rows === null || columns === null) return null;
  return { row: rows.from, rowSpan: rows.span, column: columns.from, columnSpan: columns.span };
}

interface Stretch {
  readonly from: number | null;
  readonly span: number;
}

/** A place along rows or columns. Lines are counted from 1, and backwards from the last where it is known. */
function axisOf(placing: Placing, axis: string, count: number): Stretch | null {
  const ends = ['start', 'end'].map((side) => lineOf(placing.get(`${axis}-${side}`) ?? 'auto', count));
  const [start, end] = ends;
  if (!start || !end) return null;
  const span = start.span ?? end.span ?? 1;
  if (start.line !== null && end.line !== null) {
    const from = Math.min(start.line, end.line);
    return { from, span: Math.max(1, Math.abs(end.line - start.line)) };
  }
  if (start.line !== null) return { from: start.line, span };
  return end.line === null ? { from: null, span } : { from: Math.max(0, end.line - span), span };
}

interface Line {
  /** From 0. */
  readonly line: number | null;
  readonly span: number | null;
}

function lineOf(text: string, count: number): Line | null {
  if (/^auto$/i.test(text)) return { line: null, span: null };
  const span = /^span\s+(\d{1,4})$/i.exec(text)?.[1];
  if (span !== undefined) return { line: null, span: Math.max(1, Number(span)) };
  const number = /^-?\d{1,4}$/.test(text) ? Number(text) : 0;
  if (number > 0) return { line: number - 1, span: null };
  return number < 0 && count + 1 + number >= 0 && count > 0 ? { line: count + 1 + number, span: null } : null;
}
