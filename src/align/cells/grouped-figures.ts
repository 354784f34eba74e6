import type { Finding } from '../../model/finding.js';
import type { CellReading } from '../../model/reading.js';
import { readingFinding } from '../findings.js';

type Cells = ReadonlyMap<string, CellReading>;

/** Several figures in one cell, none of which can be a group of three digits of another. */
const SEVERAL = /^\d+(?:[ \u00a0\u3000]+\d+)+$/u;
/** Blanks of the usual width between digits; narrow ones part nothing but thousands. */
const GROUPED = /\d[ \u00a0\u3000]+\d/u;

/**
 * Takes back numbers whose digits a blank divides (`445 445`) where other cells of the report hold several figures each
 * (`7 7`): then the blank may as well part two of them.
 */
export function withoutGroupedFigures(cells: Cells): { readonly cells: Cells; readonly findings: Finding[] } {
  const grouped: [string, CellReading][] = [];
  for (const entry of cells) if (isGrouped(entry[1])) grouped.push(entry);
  if (grouped.length === 0 || ![...cells.values()].some(holdsSeveral)) return { cells, findings: [] };
  const taken = grouped.map(([id, cell]): [string, CellReading] => [
    id,
    { ...cell, state: 'text', value: null, printedUnit: null, resolved: null, basis: null },
  ]);
  return { cells: new Map([...cells, ...taken]), findings: [mayBeSeveral(grouped)] };
}

function isGrouped({ state, raw }: CellReading): boolean {
  return state === 'number' && GROUPED.test(raw ?? '');
}

function holdsSeveral({ state, raw }: CellReading): boolean {
  return state === 'text' && SEVERAL.test(raw ?? '');
}

function mayBeSeveral(grouped: readonly (readonly [string, CellReading])[]): Finding {
  const raw = grouped.map(([, cell]) => cell.raw ?? '');
  return readingFinding(
    'READ-TEXT',
    grouped.map(([id]) => id),
    `其他单元格印有多个数字，这些单元格也可能是多个数字：${raw.join('、')}`,
    `other cells hold several figures; these may hold several too: ${raw.join(', ')}`,
    raw.join(' '),
  );
}
