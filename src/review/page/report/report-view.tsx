import { useEffect, useState } from 'preact/hooks';
import { Corrections } from '../correct/corrections.js';
import { isTyping, usePageKeys } from '../shell/keys.js';
import { useSay } from '../shell/language.js';
import { Notice } from '../shell/notice.js';
import { go, hrefOf, type Place } from '../shell/place.js';
import type { ViewProps } from '../shell/view.js';
import { SourcePane } from '../source/source-pane.js';
import { ChainPanel } from './chain-panel.js';
import { choiceOf, choose, lightsOf } from './choice.js';
import { Findings } from './findings.js';
import { FormTables } from './form-tables.js';
import { ReportHead } from './report-head.js';
import { type LoadedReport, useReport } from './use-report.js';
import { Versions } from './versions.js';
import { REPORT_WORDS } from './words.js';

/** One report: its source on one side, its figures on the other. */
export function ReportView({ place }: ViewProps) {
  const say = useSay();
  const loaded = useReport(place.path[1] ?? '');
  if (loaded.state === 'failed') return <Notice>{say(REPORT_WORDS.notLoaded)}</Notice>;
  if (loaded.state === 'waiting') return <Notice>{say(REPORT_WORDS.waiting)}</Notice>;
  if (loaded.value === null) return <Notice>{say(REPORT_WORDS.none)}</Notice>;
  return <ReportPage loaded={loaded.value} place={place} />;
}

/** Parts of the page of which a narrow screen shows one at a time. */
type Part = 'source' | 'figures';

function ReportPage({ loaded, place }: { readonly loaded: LoadedReport; readonly place: Place }) {
  const say = useSay();
  const [part, setPart] = useState<Part>('figures');
  const { report } = loaded;
  const choice = choiceOf(place);
  const lights = lightsOf(report, choice);
  useReportKeys(loaded, place);
  useFirstChoice(loaded, place);
  const chooseCell = (cell: string) => choose(place, { cell });
  return (
    <div class={`report showing-${part}`}>
      <ReportHead report={report} />
      <fieldset class="parts" aria-label={say(REPORT_WORDS.parts)}>
        {(['figures', 'source'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={each === part} onClick={() => setPart(each)}>
            {say(REPORT_WORDS[each])}
          </button>
        ))}
      </fieldset>
      <SourcePane report={report} lights={lights} chosen={choice.cell} onCell={chooseCell} />
      <section class="figures" aria-label={say(REPORT_WORDS.figures)}>
        <div class="scroll">
          <Findings loaded={loaded} place={place} />
          <FormTables loaded={loaded} place={place} lights={lights} />
          <Versions loaded={loaded} onCell={chooseCell} />
          <Corrections loaded={loaded} outcomes={report.corrections} onCell={chooseCell} />
        </div>
        <ChainPanel loaded={loaded} place={place} />
      </section>
    </div>
  );
}

/** A report that does not add up is opened at the first thing that does not. */
function useFirstChoice({ report }: LoadedReport, place: Place): void {
  // Only when a report is opened, so that the choice can be taken back.
  useEffect(() => {
    const first = report.findings.findIndex(({ severity }) => severity === 'error');
    if (place.query.size === 0 && first >= 0) choose(place, { finding: first });
  }, [report.reportId]);
}

/** Keys of the page: n and p walk through the findings, Escape takes back what is chosen, u goes to the list. */
function useReportKeys({ report }: LoadedReport, place: Place): void {
  const choice = choiceOf(place);
  const step = (by: 1 | -1) => {
    if (report.findings.length === 0) return;
    const next =
      ((choice.finding ?? (by === 1 ? -1 : 0)) + by + report.findings.length) % report.findings.length;
    choose(place, { finding: next, sum: null, cell: null });
  };
  const actions: Readonly<Record<string, () => void>> = {
    n: () => step(1),
    p: () => step(-1),
    u: () => go(hrefOf([])),
    Escape: () =>
      choice.cell === null ? choose(place, { finding: null, sum: null }) : choose(place, { cell: null }),
  };
  usePageKeys(
    (event) => {
      if (!isTyping(event)) actions[event.key]?.();
    },
    [report, place],
  );
}
