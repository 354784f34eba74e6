import type { Finding } from '../../model/finding.js';
import type { Report } from '../../model/report.js';

interface Difference {
  readonly cell: string;
  readonly current: number;
  readonly other: number;
}

/**
 * Two versions of one report (a page and its attachment, a corrected re-publication) held against each other, cell by
 * cell, where both have a figure we stand behind. One finding, at the current version, names every cell that differs.
 */
export function compareVersions(current: Report, other: Report): Finding[] {
  const differences = [...current.cells].flatMap(([cell, { resolved }]): Difference[] => {
    const counterpart = other.cells.get(cell)?.resolved ?? null;
    if (resolved === null || counterpart === null || resolved === counterpart) return [];
    return [{ cell, current: resolved, other: counterpart }];
  });
  return differences.length > 0 ? [differenceFinding(differences, other)] : [];
}

/** More cells than these are named by the finding, and told in `version-cells.csv` alone. */
const MOST_LISTED = 5;

function differenceFinding(differences: readonly Difference[], other: Report): Finding {
  const { published, source } = other;
  const values = (between: string) =>
    differences
      .slice(0, MOST_LISTED)
      .map((each) => `${each.cell} ${each.current}${between}${each.other}`)
      .join(', ');
  const left = differences.length - MOST_LISTED;
  return {
    code: 'V-DIFF',
    kind: 'soft',
    severity: 'warning',
    verdict: 'source_inconsistent',
    cells: differences.map(({ cell }) => cell),
    left: null,
    right: null,
    messageZh: `与同一报告的另一版本${source.path}${published ? `（${published}发布）` : ''}有${differences.length}个单元格不同：${values('，另一版本为')}${left > 0 ? `，另有${left}个见 version-cells.csv` : ''}；可信度高，哪一版正确不能断定`,
    messageEn: `another version of the report, ${source.path}${published ? ` (published ${published})` : ''}, has other figures: ${values(', there ')}${left > 0 ? `, and ${left} more in version-cells.csv` : ''}; sure that they differ, open which is right`,
    quote: null,
  };
}
