import type { Finding } from '../../../model/finding.js';
import { readingFinding } from '../../findings.js';
import type { PageLine } from '../../page/page-line.js';
import type { Token } from '../../rows/tokens.js';

/** Words that a row of sums begins with; sites and offices add such rows where the form has none. */
const TOTAL = /^(?:小计|合计|总计|共计)/u;

/**
 * Whether a row of a grid is called a total and prints, column by column, the sums of rows right above it: such a row says
 * nothing that they do not say.
 */
export function sumsUpRowsAbove({ labels: [label], line }: Token, lines: readonly PageLine[]): boolean {
  return TOTAL.test(label.core) && sumsUp(line, -1, lines);
}

/**
 * Whether a row is that of a subtotal, which prints the sums of the rows right above it, or of those right below where it comes
 * first in its group (小计), or has the label of the group alone.
 *
 * @param labels all that stand in the row
 */
export function isSubtotal(
  labels: readonly Token[],
  groups: ReadonlySet<Token>,
  lines: readonly PageLine[],
): boolean {
  const { line } = labels[0]!;
  const isCalledTotal = labels.some(({ labels: [own] }) => TOTAL.test(own.core));
  if (isCalledTotal && sumsUp(line, -1, lines)) return true;
  return (isCalledTotal || labels.every((label) => groups.has(label))) && sumsUp(line, 1, lines);
}

/** Whether the figures of a line are, column by column, the sums of at least two lines next to it, upwards or downwards. */
function sumsUp(at: number, step: 1 | -1, lines: readonly PageLine[]): boolean {
  const line = lines[at]!;
  const figures = line.slots.filter(({ figure }) => figure.value !== null);
  const open = figures.map(({ figure }) => figure.value!);
  for (let other = at + step; lines[other]?.block === line.block; other += step) {
    const added = figures.map(({ column }) => valueAt(lines[other]!, column));
    if (added.includes(null)) return false;
    for (const [place, value] of added.entries()) open[place]! -= value!;
    if (Math.abs(other - at) >= 2 && open.every((rest) => Math.abs(rest) < 1e-6)) return figures.length > 0;
  }
  return false;
}

/** The note that a row of sums was passed over. */
export function rowOfSums({ raw }: Token): Finding {
  return readingFinding(
    'READ-ROW-EXTRA',
    [],
    `规定格式没有的一行合计，等于相邻各行之和，未读取：${raw}`,
    `a row that the form does not have was not read; it prints the sums of the rows beside it: ${raw}`,
    raw,
  );
}

/** What a line prints in a column, 0 for a blank; null where it prints no figure there. */
function valueAt({ slots }: PageLine, column: number): number | null {
  const slot = slots.find((each) => each.column <= column && column < each.column + each.columnSpan);
  if (slot === undefined || slot.label !== null) return null;
  return slot.figure.state === 'blank' ? 0 : slot.figure.value;
}
