import { useContext, useEffect, useRef } from 'preact/hooks';
import { SEVERITIES, VERDICTS } from '../../../explain/meanings.js';
import type { Finding } from '../../../model/finding.js';
import { LanguageContext, useSay, useSayCounted } from '../shell/language.js';
import type { Place } from '../shell/place.js';
import { type Choice, choiceOf, choose, failedIdentity } from './choice.js';
import { Equation } from './equation.js';
import { Explained } from './explained.js';
import type { LoadedReport } from './use-report.js';
import { REPORT_WORDS, SEVERITY_SIGNS } from './words.js';

interface FindingsProps {
  readonly loaded: LoadedReport;
  readonly place: Place;
}

/** What was found, the gravest first; notes are folded away. Choosing a finding lights its cells on both sides. */
export function Findings({ loaded, place }: FindingsProps) {
  const say = useSay();
  const sayCounted = useSayCounted();
  const choice = choiceOf(place);
  const all = loaded.report.findings.map((finding, at) => ({ finding, at }));
  const [notes, graver] = [all.filter(isNote), all.filter((each) => !isNote(each))];
  const items = (list: typeof all) =>
    list.map(({ finding, at }) => (
      <FindingItem key={at} finding={finding} at={at} loaded={loaded} place={place} choice={choice} />
    ));
  return (
    <section class="findings" aria-label={say(REPORT_WORDS.findings)}>
      <h2>{say(REPORT_WORDS.findings)}</h2>
      {all.length === 0 && <p class="faint">{say(REPORT_WORDS.noFindings)}</p>}
      <ul>{items(graver)}</ul>
      {notes.length > 0 && (
        <details open={notes.some(({ at }) => at === choice.finding)}>
          <summary>
            {notes.length} {sayCounted(notes.length, REPORT_WORDS.notes)}
          </summary>
          <ul>{items(notes)}</ul>
        </details>
      )}
    </section>
  );
}

function isNote({ finding }: { readonly finding: Finding }): boolean {
  return finding.severity === 'note';
}

interface FindingItemProps extends FindingsProps {
  readonly finding: Finding;
  readonly at: number;
  readonly choice: Choice;
}

function FindingItem({ finding, at, loaded, place, choice }: FindingItemProps) {
  const say = useSay();
  const language = useContext(LanguageContext);
  const item = useRef<HTMLLIElement>(null);
  const isChosen = choice.finding === at;
  useEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const identity = failedIdentity(finding, loaded.report.identities);
  const onCell = (cell: string) => choose(place, { cell });
  return (
    <li ref={item} class={`finding ${finding.severity}`}>
      <button
        type="button"
        class="told"
        aria-expanded={isChosen}
        onClick={() => choose(place, { finding: isChosen ? null : at, sum: null, cell: null })}
      >
        <span class="sign" role="img" aria-label={say(SEVERITIES[finding.severity])}>
          {SEVERITY_SIGNS[finding.severity]}
        </span>
        <span>{language === 'zh' ? finding.messageZh : finding.messageEn}</span>
        <span class="faint">
          <code>{finding.code}</code> {say(VERDICTS[finding.verdict])}
        </span>
      </button>
      {isChosen && (
        <div class="detail">
          {identity !== null && <Equation identity={identity} onCell={onCell} chosen={choice.cell} />}
          {finding.explanations !== undefined && (
            <Explained explanations={finding.explanations} loaded={loaded} onCell={onCell} />
          )}
        </div>
      )}
    </li>
  );
}
