import { useMemo } from 'preact/hooks';
import { CARRYOVER } from '../../../dataset/tables/carryover-table.js';
import type { LedgerRow } from '../../../panel/index.js';
import type { AgencyOverYears, LedgerLine } from '../../across/agency-over-years.js';
import { APPLICANTS } from '../../across/measures.js';
import type { ChartData } from '../chart/column.js';
import { SaveCsv } from '../chart/save-csv.js';
import { ScrollBox } from '../chart/scroll-box.js';
import { groupedFigureText } from '../shell/figure-text.js';
import { useSay } from '../shell/language.js';
import { AGENCY_WORDS, LINK_WORDS } from './words.js';

/** The carry-over ledger: a line a year, a column a kind of applicant. */
export function Ledger({ agency }: { readonly agency: AgencyOverYears }) {
  const say = useSay();
  const data = useMemo(() => ledgerData(agency), [agency]);
  const years = [...new Set(agency.ledger.map(({ year }) => year))].filter((year) =>
    agency.ledger.some((line) => line.year === year && line.status !== 'no_previous_report'),
  );
  return (
    <section class="chart-figure ledger">
      <header>
        <h2>{say(AGENCY_WORDS.ledger)}</h2>
        <SaveCsv of={say(AGENCY_WORDS.ledger)} data={data} />
      </header>
      {years.length === 0 ? (
        <p class="chart-note">{say(AGENCY_WORDS.ledgerNone)}</p>
      ) : (
        <LedgerTable agency={agency} years={years} />
      )}
      <p class="chart-note">{say(AGENCY_WORDS.ledgerNote)}</p>
    </section>
  );
}

function LedgerTable({
  agency,
  years,
}: {
  readonly agency: AgencyOverYears;
  readonly years: readonly number[];
}) {
  const say = useSay();
  const columns = Object.entries(APPLICANTS);
  return (
    <ScrollBox label={say(AGENCY_WORDS.ledger)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(AGENCY_WORDS.into)}</th>
            {columns.map(([id, label]) => (
              <th key={id} scope="col" class="number">
                {say(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row">
                {year - 1} → {year}
              </th>
              {columns.map(([column]) => (
                <LinkCell
                  key={column}
                  line={agency.ledger.find((line) => line.year === year && line.column === column)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function LinkCell({ line }: { readonly line: LedgerLine | undefined }) {
  const say = useSay();
  if (!line) return <td />;
  const { status, carriedOut, carriedIn, difference } = line;
  const { sign, ...words } = LINK_WORDS[status];
  const side = (figure: number | null) => (figure === null ? '?' : groupedFigureText(figure));
  return (
    <td class={`number link ${status}`}>
      {status === 'holds' ? side(carriedIn) : `${side(carriedOut)} → ${side(carriedIn)}`}{' '}
      <i aria-hidden="true">{sign}</i>
      <span class="unseen">{say(words)}</span>
      {status === 'broken' && difference !== null && <b> {signed(difference)}</b>}
    </td>
  );
}

/** A difference with its sign; the minus is as wide as the plus. */
function signed(difference: number): string {
  return difference < 0 ? `−${groupedFigureText(-difference)}` : `+${groupedFigureText(difference)}`;
}

/** The lines of the ledger as `carryover.csv` has them. */
function ledgerData({ id, name, ledger, years }: AgencyOverYears): ChartData<LedgerRow> {
  const reportOf = (year: number) => years.find((each) => each.year === year)?.reportId ?? null;
  const rows = ledger.map((line) => ({
    ...line,
    agency: name,
    reportId: reportOf(line.year) ?? '',
    earlierReportId: reportOf(line.year - 1),
  }));
  return { name: `${id}-carryover`, columns: CARRYOVER.fields, rows };
}
