import { counted } from '../../../model/counted.js';
import type { Finding } from '../../../model/finding.js';
import type { CellReading } from '../../../model/reading.js';
import type { Placed } from '../../columns/place/placement.js';
import type { RowSlots } from '../../columns/slots/row-slots.js';
import { readingFinding } from '../../findings.js';
import { isFlowing } from '../../page/page-line.js';
import { unitFinding } from './unit-finding.js';

const WORD = /(?!〇)\p{Script=Han}/u;
/** What can only be one cell: letters and digits that a scan mixed up, or one sign, repeated or not. */
const ONE_CELL = /^(?:[\p{L}\d〇]+|(\P{L})\1*)$/u;

/** Cells of a row with their readings, in the order of the page. */
export type RowCells = readonly (readonly [id: string, reading: CellReading])[];

/** The label of a row as the page prints it; a panel in one line has none, and goes by the name of its table. */
export function labelOf(row: RowSlots): string {
  const printed = row.found.tokens.map((token) => token.raw).join('');
  return printed === '' ? row.found.panel.panel.rows.map((each) => each.label).join('、') : printed;
}

/** A row whose digits run together. */
export function glued(row: RowSlots, cells: readonly string[], raw: string): Finding {
  const label = labelOf(row);
  return readingFinding(
    'READ-GLUED',
    cells,
    `“${label}”一行的数字连在一起（${raw}），不能确定如何分到${cells.length}格`,
    `the digits of "${label}" run together (${raw}); how they belong to its ${cells.length} cells is open`,
    raw,
  );
}

/** A row with more or fewer figures than columns. */
export function miscounted(row: RowSlots, cells: readonly string[], count: number, raw: string): Finding {
  const label = labelOf(row);
  return readingFinding(
    'READ-COUNT',
    cells,
    `“${label}”一行有${count}个数，表格有${cells.length}列，不能确定各数属于哪一列`,
    `"${label}" has ${counted(count, 'figure')} for ${counted(cells.length, 'column')}; which belongs where is open`,
    raw,
  );
}

/** Rows of flowing text whose figures stand before or behind the labels of other rows. */
export function slipped(rows: readonly RowSlots[], cells: readonly string[], raw: string): Finding {
  const names = [...new Set([labelOf(rows[0]!), labelOf(rows.at(-1)!)])];
  return readingFinding(
    'READ-COUNT',
    cells,
    `“${names.join('”至“')}”共${rows.length}行，数字与行名错开，不能确定各数属于哪一行`,
    `the figures of "${names.join('" to "')}" (rows: ${rows.length}) stand apart from their labels; which belongs where is open`,
    raw,
  );
}

/** What is to be said about a row whose slots were put into columns: cells that are no figures, missing or left over. */
export function placementFindings(row: RowSlots, cells: RowCells, placement: Placed): Finding[] {
  const label = labelOf(row);
  return [
    ...(placement.merged.length > 0 ? mergedCells(label, cells, placement) : unreadableCells(row, cells)),
    ...missingCells(label, cells),
    ...strayContent(label, cells, placement),
    ...cells.flatMap(([id, cell]) => unitFinding(id, cell) ?? []),
  ];
}

function inState(cells: RowCells, state: CellReading['state']): RowCells {
  return cells.filter(([, cell]) => cell.state === state);
}

function idsOf(cells: RowCells): string[] {
  return cells.map(([id]) => id);
}

function mergedCells(label: string, cells: RowCells, placement: Placed): Finding[] {
  const raw = placement.merged.map((slot) => slot.raw).join(' ');
  // A cell over columns that the form does not have may be that of any.
  const open = idsOf(inState(cells, 'text'));
  return [
    readingFinding(
      'READ-MERGED',
      open.length > 0 ? open : idsOf(cells),
      `“${label}”一行有跨列的单元格（${raw}），不能确定属于哪一列`,
      `"${label}" has a cell over several columns (${raw}); which of them it fills is open`,
      raw,
    ),
  ];
}

/** In flattened text what stands among the figures may be no cell at all: then the figures beside it are in doubt as well. */
function unreadableCells(row: RowSlots, cells: RowCells): Finding[] {
  const label = labelOf(row);
  const texts = inState(cells, 'text');
  if (texts.length === 0) return [];
  const raw = texts.map(([, cell]) => cell.raw ?? '');
  const isDoubtful = raw.some((text) => isNoCell(row, text));
  return [
    readingFinding(
      'READ-TEXT',
      idsOf(isDoubtful ? cells : texts),
      `“${label}”一行的单元格不是数字：${raw.join('、')}`,
      `"${label}" has cells that are no figures: ${raw.join(', ')}`,
      raw.join(' '),
    ),
  ];
}

function isNoCell(row: RowSlots, text: string): boolean {
  return (row.frame !== 'grid' && WORD.test(text)) || (isFlowing(row) && !ONE_CELL.test(text));
}

function missingCells(label: string, cells: RowCells): Finding[] {
  const absent = inState(cells, 'absent');
  if (absent.length === 0) return [];
  return [
    readingFinding(
      'READ-NO-SLOT',
      // Which cell is lost cannot be seen: the others may have moved into its place.
      idsOf(cells),
      `“${label}”一行缺少${absent.length}个单元格`,
      `"${label}" lacks ${absent.length} of its cells`,
    ),
  ];
}

function strayContent(label: string, cells: RowCells, placement: Placed): Finding[] {
  if (placement.strays.length === 0) return [];
  const raw = placement.strays.map((slot) => slot.raw).join(' ');
  return [
    readingFinding(
      'READ-STRAY',
      idsOf(cells),
      `“${label}”一行有不属于任何一列的内容：${raw}`,
      `"${label}" has something that stands in no column: ${raw}`,
      raw,
    ),
  ];
}
