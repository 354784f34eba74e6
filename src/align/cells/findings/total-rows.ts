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
export function sumsUpRowsAbove({ labels: [label], line: at }: Token, lines: readonly PageLine[]): boolean {
  const line = lines[at]!;
  if (!TOTAL.test(label.core)) return false;
  const figures = line.slots.filter(({ figure }) => figure.value !== null);
  const open = figures.map(({ figure }) => figure.value!);
  for (let above = at - 1; lines[above]?.block === line.block; above -= 1) {
    const added = figures.map(({ column }) => valueAt(lines[above]!, column));
    if (added.includes(null)) return false;
    for (const [place, value] of added.entries()) open[place]! -= value!;
    if (at - above >= 2 && open.every((rest) => Math.abs(rest) < 1e-6)) return figures.length > 0;
  }
  return false;
}

/** The note that a row of sums was passed over. */
export function rowOfSums({ raw }: Token): Finding {
  return readingFinding(
    'READ-ROW-EXTRA',
    [],
    `规定格式没有的一行合计，等于以上各行之和，未读取：${raw}`,
    `a row that the form does not have was not read; it prints the sums of the rows above it: ${raw}`,
    raw,
  );
}

/** What a line prints in a column, 0 for a blank; null where it prints no figure there. */
function valueAt({ slots }: PageLine, column: number): number | null {
  const slot = slots.find((each) => each.column <= column && column < each.column + each.columnSpan);
  if (slot === undefined || slot.label !== null) return null;
  return slot.figure.state === 'blank' ? 0 : slot.figure.value;
}
