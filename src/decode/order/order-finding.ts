import type { FormCell } from '../../forms/index.js';
import type { Finding } from '../../model/finding.js';
import type { UnorderedTable } from '../../model/reading.js';
import { aboutReading } from '../settle/decode-findings.js';

/** What is to be said of a table whose figures were put into cells by its sums. */
export function orderFinding(
  { pieces, rows }: UnorderedTable,
  open: readonly string[],
  isInOrder: boolean,
  labels: ReadonlyMap<string, FormCell>,
): Finding[] {
  const names = open.map((id) => labels.get(id)).flatMap((cell) => (cell ? [cell] : []));
  const read: Finding = {
    ...aboutReading,
    code: 'READ-DECODED',
    severity: 'note',
    verdict: 'reading_repaired',
    cells: rows.flat(),
    messageZh: isInOrder
      ? `标签和数字分开成段，${pieces.length}个数字逐行排列，等式证实了这一顺序`
      : `标签和数字分开成段，${pieces.length}个数字按栏、按块排列，只有这样排列等式才成立`,
    messageEn: isInOrder
      ? `labels and figures stand apart; the ${pieces.length} figures go row by row, as the sums confirm`
      : `labels and figures stand apart; the ${pieces.length} figures go by columns or blocks, the only order in which the sums hold`,
    quote: null,
  };
  if (names.length === 0) return [read];
  return [
    read,
    {
      ...aboutReading,
      code: 'READ-AMBIGUOUS',
      severity: 'warning',
      verdict: 'reading_ambiguous',
      cells: open,
      messageZh: `${names.length}格的数字随排列顺序而不同，等式不能确定：${names
        .slice(0, 3)
        .map((cell) => `${cell.rowZh}·${cell.columnZh}`)
        .join('、')}`,
      messageEn: `the order of the figures leaves ${names.length} cells open: ${names
        .slice(0, 3)
        .map((cell) => `${cell.rowEn}, ${cell.columnEn}`)
        .join('; ')}`,
      quote: null,
    },
  ];
}

/** Rows that seem to print nothing, in a table whose figures stand apart from its labels. */
export function figuresApart(cells: readonly string[]): Finding {
  return {
    ...aboutReading,
    code: 'READ-APART',
    severity: 'warning',
    verdict: 'reading_ambiguous',
    cells,
    messageZh: '标签和数字分开成段，不能确定这些空白的格子有没有数字',
    messageEn: 'labels and figures stand apart; cells that seem to be blank may have some of the figures',
    quote: null,
  };
}
