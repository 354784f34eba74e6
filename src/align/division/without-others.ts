import { abridged } from '../../model/abridged.js';
import type { Finding } from '../../model/finding.js';
import { readingFinding } from '../findings.js';
import type { LabelIndex } from '../label/label-index.js';
import type { PageLine } from '../page/page-line.js';
import { withoutComparedYears } from './compared-tables.js';
import { type OfYears, withoutLinesOfOthers } from './named-lines.js';
import { withoutPartsOfOthers } from './named-parts.js';

/**
 * The lines of a page without those that labels name as of another year, where the same is printed for the year of the report.
 *
 * @param year of the report; where it is unknown, the last of several years is taken for it
 */
export function withoutOthers(lines: readonly PageLine[], year: number | null, index: LabelIndex): OfYears {
  const compared = withoutComparedYears(lines, year);
  const parts = withoutPartsOfOthers(compared.lines, year, index);
  const rows = withoutLinesOfOthers(parts.lines, year);
  return { lines: rows.lines, others: [...compared.others, ...parts.others, ...rows.others] };
}

/** What is to be said of lines that were left out. */
export function linesOfOther(lines: readonly PageLine[]): Finding {
  const quote = abridged(lines.flatMap(({ slots }) => slots.map((slot) => slot.raw.trim())).join(' '));
  return readingFinding(
    'READ-ROW-EXTRA',
    [],
    `按名称不是本年的数字，未读取：${quote}`,
    `figures that are not those of the year of the report, as their label says, were not read: ${quote}`,
    quote,
  );
}
