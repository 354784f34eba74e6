import type { Finding } from '../../model/finding.js';
import type { TableDigest } from './table-digests.js';

/**
 * A table of a report that stands figure for figure in reports of other agencies or years.
 *
 * @param twins ids of the reports that hold it too
 */
export function duplicateFinding({ table, cells }: TableDigest, twins: readonly string[]): Finding {
  const names = twins.toSorted();
  return {
    code: 'X-COPY',
    kind: 'soft',
    severity: 'warning',
    verdict: 'source_inconsistent',
    cells,
    left: null,
    right: null,
    messageZh: `表（${table}）的${cells.length}个非零数字与${names.join('、')}完全相同；可信度高：巧合几无可能，但哪一份照抄不能断定，同一机关以两个名称发布也会如此`,
    messageEn: `the ${cells.length} figures of table ${table} that are not 0 are those of ${names.join(', ')}; sure: chance is out of the question, but open which is the copy, and one body that publishes under two names looks the same`,
    quote: null,
  };
}
