import type { Report } from '../../model/report.js';
import { cellsOf, compareYears, type LinkStatus } from './compare-years.js';
import { YEAR_IDENTITIES, type YearIdentity } from './year-links.js';
import { inOrderOfYears } from './year-pairs.js';

/** One column of the carry-over between two years. */
export interface LedgerRow {
  /** The report of the year before; null where there is none. */
  readonly earlierReportId: string | null;
  readonly reportId: string;
  readonly agency: string | null;
  readonly year: number;
  /** Id of the column: `natural_person`. */
  readonly column: string;
  /** What the year before carried out; null where it has no figure that we stand behind. */
  readonly carriedOut: number | null;
  readonly carriedIn: number | null;
  /** Carried out of the year before minus carried in. */
  readonly difference: number | null;
  /** `form_missing`: the cells are not in one of the documents. `open`: a figure is blank or its digits are open. */
  readonly status: LinkStatus | 'no_previous_report';
}

const CARRY = YEAR_IDENTITIES.filter(({ code }) => code === 'Y-CARRY');

/** The carry-over ledger of one agency: every year, every column. */
export function ledgerRows(series: readonly Report[]): LedgerRow[] {
  const dated = inOrderOfYears(series);
  return dated.flatMap((later, index) => {
    const neighbour = dated[index - 1];
    const earlier = neighbour?.year === later.year - 1 ? neighbour : null;
    return CARRY.map((identity) => ({
      earlierReportId: earlier?.reportId ?? null,
      reportId: later.reportId,
      agency: later.agency,
      year: later.year,
      column: identity.instance,
      carriedOut: earlier && figureOf(earlier, identity, 'earlier'),
      carriedIn: figureOf(later, identity, 'later'),
      ...outcome(identity, earlier, later),
    }));
  });
}

function outcome(
  identity: YearIdentity,
  earlier: Report | null,
  later: Report,
): Pick<LedgerRow, 'difference' | 'status'> {
  if (!earlier) return { difference: null, status: 'no_previous_report' };
  const { difference, status } = compareYears(identity, earlier, later);
  return { difference, status };
}

function figureOf(report: Report, identity: YearIdentity, year: 'earlier' | 'later'): number | null {
  const [cell] = cellsOf(identity, year);
  return cell === undefined ? null : (report.cells.get(cell)?.resolved ?? null);
}
