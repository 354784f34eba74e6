import { agencyIdOf } from '../../../regions/report-id.js';
import type { ReportRow } from '../../library/report-row.js';
import { useSay, useSayCounted } from '../shell/language.js';
import { hrefOf } from '../shell/place.js';
import { useRowKeys } from './row-keys.js';
import { useWindow } from './row-window.js';
import { LIST_WORDS, STANDING_WORDS } from './words.js';

/** The rows of the list. Only those that can be seen are in the page: thousands of rows stay quick. */
export function ListRows({ rows }: { readonly rows: readonly ReportRow[] }) {
  const say = useSay();
  const { frame, from, to, rowHeightPx, reveal } = useWindow(rows.length);
  useRowKeys(frame, rows.length, reveal);
  return (
    <div class="rows" ref={frame}>
      {rows.length === 0 && <p class="notice">{say(LIST_WORDS.none)}</p>}
      <ol aria-label={say(LIST_WORDS.list)} style={{ height: `${rows.length * rowHeightPx}px` }}>
        {rows.slice(from, to).map((row, at) => (
          <li
            key={row.key}
            aria-setsize={rows.length}
            aria-posinset={from + at + 1}
            style={{ transform: `translateY(${(from + at) * rowHeightPx}px)` }}
          >
            <Row row={row} index={from + at} />
            <OverYears row={row} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Row({ row, index }: { readonly row: ReportRow; readonly index: number }) {
  const say = useSay();
  const sayCounted = useSayCounted();
  const { standing, checks, findings } = row;
  return (
    <a class="row" href={hrefOf(['report', row.reportId])} data-index={index}>
      <span class={`standing ${standing}`}>
        <i aria-hidden="true">{STANDING_WORDS[standing].sign}</i>
        <span>{say(STANDING_WORDS[standing])}</span>
      </span>
      <span class="agency" lang="zh-CN">
        {row.agency || (
          <>
            {say(LIST_WORDS.noAgency)} <small>{fileName(row.sourcePath)}</small>
          </>
        )}
      </span>
      <span class="year">{row.year ?? say(LIST_WORDS.noYear)}</span>
      <span class="form">{row.form}</span>
      <span class="checks">
        {checks.failed > 0 && (
          <b class="failed">
            {checks.failed} {sayCounted(checks.failed, LIST_WORDS.failed)}
          </b>
        )}{' '}
        {checks.passed} {sayCounted(checks.passed, LIST_WORDS.passed)}
      </span>
      <span class="told">
        {findings.error > 0 && `${findings.error} ${sayCounted(findings.error, LIST_WORDS.errors)} `}
        {findings.warning > 0 && `${findings.warning} ${sayCounted(findings.warning, LIST_WORDS.warnings)} `}
        <span class="codes">{row.codes.join(' ')}</span>
      </span>
    </a>
  );
}

/** What tells reports apart that print no agency. */
function fileName(path: string): string {
  return path.split('/').at(-1) ?? path;
}

/** To the agency over the years, where it is known which one it is. */
function OverYears({ row }: { readonly row: ReportRow }) {
  const say = useSay();
  if (row.regionCode === '' || row.year === null) return null;
  const text = `${say(LIST_WORDS.overYears)}: ${row.agency}`;
  return (
    <a class="over-years" href={hrefOf(['agency', agencyIdOf(row.reportId)])} aria-label={text} title={text}>
      ▂▅▇
    </a>
  );
}
