import { type AgencyLine, coverageIn, reportIn } from '../../across/agency-line.js';
import { useWindow } from '../list/row-window.js';
import { useSay } from '../shell/language.js';
import { hrefOf } from '../shell/place.js';
import { useGridKeys } from './grid-keys.js';
import { COVERAGE_WORDS, MATRIX_WORDS } from './words.js';

interface CoverageGridProps {
  readonly agencies: readonly AgencyLine[];
  readonly years: readonly number[];
}

/** Agencies by years. Only the rows that can be seen are in the page. */
export function CoverageGrid({ agencies, years }: CoverageGridProps) {
  const say = useSay();
  const { frame, from, to, rowHeightPx, reveal } = useWindow(agencies.length);
  const keys = useGridKeys(frame, { rows: agencies.length, columns: years.length + 1 }, reveal);
  // The cell that Tab leads to is always one that is in the page.
  const row = Math.min(Math.max(keys.current.row, from), to - 1);
  return (
    <div class="grid-frame" ref={frame} style={{ '--years': years.length }}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked with the arrow keys is a grid.
        role="grid"
        aria-label={say(MATRIX_WORDS.grid)}
        aria-rowcount={agencies.length + 1}
        aria-colcount={years.length + 1}
        onKeyDown={keys.onKeyDown}
      >
        <GridHead agencies={agencies} years={years} />
        <tbody style={{ height: `${agencies.length * rowHeightPx}px` }}>
          {agencies.slice(from, to).map((agency, at) => (
            <GridRow
              key={agency.id}
              {...{ agency, years }}
              row={from + at}
              topPx={(from + at) * rowHeightPx}
              tabColumn={from + at === row ? keys.current.column : null}
              onFocus={(column) => keys.onFocus({ row: from + at, column })}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GridHead({ agencies, years }: CoverageGridProps) {
  const say = useSay();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">{say(MATRIX_WORDS.agency)}</th>
        {years.map((year) => (
          <th key={year} scope="col">
            {year} <small>{agencies.filter((agency) => reportIn(agency, year) !== null).length}</small>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface GridRowProps {
  readonly agency: AgencyLine;
  readonly years: readonly number[];
  readonly row: number;
  readonly topPx: number;
  /** The column that Tab leads to; null where it leads to another row. */
  readonly tabColumn: number | null;
  readonly onFocus: (column: number) => void;
}

function GridRow({ agency, years, row, topPx, tabColumn, onFocus }: GridRowProps) {
  const cell = (column: number) => ({
    'data-cell': `${row}-${column}`,
    tabIndex: tabColumn === column ? 0 : -1,
    onFocus: () => onFocus(column),
  });
  return (
    <tr aria-rowindex={row + 2} style={{ transform: `translateY(${topPx}px)` }}>
      <th scope="row">
        <a href={hrefOf(['agency', agency.id])} lang="zh-CN" {...cell(0)}>
          {agency.name || agency.id}
        </a>
      </th>
      {years.map((year, at) => (
        <td key={year}>
          <StateCell agency={agency} year={year} {...cell(at + 1)} />
        </td>
      ))}
    </tr>
  );
}

interface StateCellProps {
  readonly agency: AgencyLine;
  readonly year: number;
  readonly tabIndex: number;
  readonly onFocus: () => void;
}

function StateCell({ agency, year, ...cell }: StateCellProps) {
  const say = useSay();
  const state = coverageIn(agency, year);
  const report = reportIn(agency, year);
  const label = `${year} ${say(state === null ? MATRIX_WORDS.before : COVERAGE_WORDS[state])}`;
  if (report === null)
    return (
      <span class={`coverage ${state ?? 'outside'}`} role="img" aria-label={label} title={label} {...cell}>
        {state === null ? '' : COVERAGE_WORDS[state].sign}
      </span>
    );
  return (
    <a
      class={`coverage ${state}`}
      href={hrefOf(['report', report])}
      aria-label={label}
      title={label}
      {...cell}
    >
      {state === null ? '' : COVERAGE_WORDS[state].sign}
    </a>
  );
}
