import { captionTerm } from '../division/caption-term.js';
import { ownPlace } from '../division/own-label.js';
import type { Token } from '../rows/tokens.js';
import type { FoundReport } from './find-reports.js';
import type { FoundTable } from './find-table.js';

/** A report whose tables are those which their captions name as its own, and those that they name as of another year. */
export interface CaptionedReport {
  readonly report: FoundReport;
  readonly others: readonly FoundTable[];
}

/**
 * Takes of tables of one kind that stand in a report with a caption each (2022年 above the first, 2023年 above the second)
 * the one that is of the year of the report. Where one has no such caption, they stay as they are.
 */
export function withCaptioned(
  report: FoundReport,
  tokens: readonly Token[],
  year: number | null,
): CaptionedReport {
  const others: FoundTable[] = [];
  const tables = report.tables.map((table) => {
    const all = [table, ...report.again.filter(({ layout }) => layout.table === table.layout.table)];
    const own = all.length > 1 ? ownOf(all, tokens, year) : null;
    if (own) others.push(...all.filter((each) => each !== own));
    return own ?? table;
  });
  const again = report.again.filter((table) => !others.includes(table) && !tables.includes(table));
  return { report: { ...report, tables, again }, others };
}

function ownOf(
  tables: readonly FoundTable[],
  tokens: readonly Token[],
  year: number | null,
): FoundTable | null {
  const names = tables.map(({ from }) => captionOf(tokens[from - 1]) ?? '');
  return tables[ownPlace(names, year)] ?? null;
}

/** The year, or its word, with which the label before a table begins; a label with figures is that of a row. */
function captionOf(token: Token | undefined): string | null {
  return token?.figuresAfter === 0 ? captionTerm(token.raw) : null;
}
