import type { ShownVersion } from '../../library/shown-report.js';
import { figureText } from '../shell/figure-text.js';
import { useSay, useSayCounted } from '../shell/language.js';
import { WebAddress } from '../shell/web-address.js';
import type { LoadedReport } from './use-report.js';
import { REPORT_WORDS, SOURCE_WORDS } from './words.js';

interface VersionsProps {
  readonly loaded: LoadedReport;
  readonly onCell: (cell: string) => void;
}

/** The other versions of a report: where each was read from, and which cells it has otherwise. */
export function Versions({ loaded, onCell }: VersionsProps) {
  const say = useSay();
  const { versions } = loaded.report;
  if (versions.length === 0) return null;
  return (
    <section class="versions" aria-label={say(REPORT_WORDS.versions)}>
      <h3>{say(REPORT_WORDS.versions)}</h3>
      <ul>
        {versions.map((version) => (
          <li key={version.version}>
            <Source version={version} />
            <Differing version={version} loaded={loaded} onCell={onCell} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Source({ version: { status, path, url, published, address } }: { readonly version: ShownVersion }) {
  const say = useSay();
  return (
    <>
      {address === null ? (
        <span class="path">{path}</span>
      ) : (
        <a class="path" href={address} target="_blank" rel="noreferrer">
          {path}
        </a>
      )}{' '}
      {url !== null && url !== path && <WebAddress class="path" url={url} />}{' '}
      <span class="faint">
        {say(SOURCE_WORDS[status])}
        {published !== null && ` · ${say(REPORT_WORDS.published)} ${published}`}
      </span>
    </>
  );
}

function Differing({ version, loaded, onCell }: VersionsProps & { readonly version: ShownVersion }) {
  const say = useSay();
  const sayCounted = useSayCounted();
  if (version.differing.length === 0) return <p class="faint">{say(REPORT_WORDS.sameFigures)}</p>;
  return (
    <details>
      <summary>
        {version.differing.length} {sayCounted(version.differing.length, REPORT_WORDS.differing)}
      </summary>
      <ul>
        {version.differing.map(({ cell, figure }) => {
          const own = loaded.report.cells[cell]?.resolved ?? null;
          return (
            <li key={cell}>
              <button type="button" class="link" onClick={() => onCell(cell)}>
                <code>{cell}</code>
              </button>{' '}
              {own === null ? '—' : figureText(own)}; {say(REPORT_WORDS.there)}{' '}
              {figure === null ? '—' : figureText(figure)}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
