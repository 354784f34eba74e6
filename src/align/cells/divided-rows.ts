import { readingFinding } from '../findings.js';
import { cellsOfRow } from '../layout/table-layout.js';
import type { Token } from '../rows/tokens.js';
import type { FoundRow, FoundTable } from '../tables/find-table.js';
import type { Page } from './page.js';
import type { TableReading } from './read-table.js';
import { withoutFigures } from './rows/rows-reading.js';

/**
 * A table without the figures of rows that the page divides into rows of its own (其他对外管理服务事项 into 行政检查 and
 * 行政确认): what stands beside the label of such a row is one part of its figures.
 */
export function withoutDivided(reading: TableReading, table: FoundTable, page: Page): TableReading {
  const divided = table.rows.flatMap((row) => {
    const parts = partsOf(row, page);
    return parts.length > 1 ? [{ row, parts, cells: cellsOfRow(row.panel, row.row) }] : [];
  });
  if (divided.length === 0) return reading;
  return {
    ...withoutFigures(reading, new Set(divided.flatMap(({ cells }) => cells))),
    findings: [...reading.findings, ...divided.map(dividedRow)],
  };
}

/** The labels of rows of figures that follow the label of a row before its own figures, and that no row of the form has claimed. */
function partsOf({ tokens: own }: FoundRow, { tokens, taken }: Page): readonly Token[] {
  const label = own.at(-1);
  if (label === undefined || label.figuresAfter > 0) return [];
  const from = tokens.indexOf(label) + 1;
  let to = from;
  while (tokens[to] && !taken.has(tokens[to]!) && tokens[to]!.figuresAfter > 0) to += 1;
  return tokens.slice(from, to);
}

function dividedRow({ row, parts, cells }: { row: FoundRow; parts: readonly Token[]; cells: string[] }) {
  const label = row.tokens.map(({ raw }) => raw).join('');
  const names = parts.map(({ raw }) => raw);
  return readingFinding(
    'READ-ROW-DIVIDED',
    cells,
    `“${label}”一行分作${parts.length}行刊出（${names.join('、')}），数字不采用`,
    `the row "${label}" is printed as ${parts.length} rows (${names.join(', ')}); none of their figures is taken for it`,
    names.join(' | '),
  );
}
