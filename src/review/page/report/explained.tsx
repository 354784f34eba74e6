import { useContext, useState } from 'preact/hooks';
import type { Explanations, ShownExplanation } from '../../../model/finding.js';
import { CorrectionForm } from '../correct/correction-form.js';
import { CORRECT_WORDS } from '../correct/words.js';
import { LanguageContext, useSay, useSayCounted } from '../shell/language.js';
import type { LoadedReport } from './use-report.js';
import { REPORT_WORDS } from './words.js';

interface ExplainedProps {
  readonly explanations: Explanations;
  readonly loaded: LoadedReport;
  readonly onCell: (cell: string) => void;
}

/** What may have happened, the likeliest first: if this figure were another, everything would hold. */
export function Explained({ explanations, loaded, onCell }: ExplainedProps) {
  const say = useSay();
  const sayCounted = useSayCounted();
  const { shown, count, minimalSize } = explanations;
  const hidden = count - shown.length;
  return (
    <div class="explained">
      <h3>{say(REPORT_WORDS.explanations)}</h3>
      {minimalSize === null && <p class="faint">{say(REPORT_WORDS.tooMany)}</p>}
      <ol>
        {shown.map((explanation) => (
          <li key={explanation.messageEn}>
            <ExplanationItem explanation={explanation} loaded={loaded} onCell={onCell} />
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <p class="faint">
          {hidden} {sayCounted(hidden, REPORT_WORDS.more)}
        </p>
      )}
    </div>
  );
}

interface ExplanationItemProps extends Omit<ExplainedProps, 'explanations'> {
  readonly explanation: ShownExplanation;
}

/** One explanation: its first cell can be looked at, and all of it taken for a correction. */
function ExplanationItem({ explanation, loaded, onCell }: ExplanationItemProps) {
  const say = useSay();
  const language = useContext(LanguageContext);
  const [isAccepting, setAccepting] = useState(false);
  const { changes, messageZh, messageEn } = explanation;
  const message = language === 'zh' ? messageZh : messageEn;
  return (
    <>
      <button type="button" class="link" onClick={() => onCell(changes[0]?.cell ?? '')}>
        {message}
      </button>{' '}
      {isAccepting ? (
        <CorrectionForm
          loaded={loaded}
          changes={changes.map(({ cell, to }) => ({ cell, value: String(to) }))}
          reason={message}
          onDone={() => setAccepting(false)}
        />
      ) : (
        <button type="button" class="undo" onClick={() => setAccepting(true)}>
          {say(CORRECT_WORDS.accept)}
        </button>
      )}
    </>
  );
}
