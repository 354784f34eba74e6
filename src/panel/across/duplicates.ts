import type { Finding } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { type TableDigest, tableDigests } from './table-digests.js';

/**
 * Tables of a report that stand figure for figure in reports of other agencies or years: one finding a table, naming all
 * of them. The report itself may be among the others.
 */
export function duplicateFindings(report: Report, others: readonly Report[]): Finding[] {
  const strangers = others.filter(({ reportId }) => reportId !== report.reportId);
  const digests = strangers.map((other) => ({ other, keys: tableDigests(other).map(({ key }) => key) }));
  return tableDigests(report).flatMap((digest) => {
    const twins = digests.filter(({ keys }) => keys.includes(digest.key)).map(({ other }) => other.reportId);
    return twins.length > 0 ? [duplicateFinding(digest, twins)] : [];
  });
}

/** The finding for a table that other reports hold too; for callers that keep their own index of digests. */
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
