import { useContext } from 'preact/hooks';
import type { Explanations } from '../../../model/finding.js';
import { LanguageContext, useSay } from '../shell/language.js';
import type { LoadedReport } from './use-report.js';
import { REPORT_WORDS } from './words.js';

interface ExplainedProps {
  readonly explanations: Explanations;
  readonly loaded: LoadedReport;
  readonly onCell: (cell: string) => void;
}

/** What may have happened, the likeliest first: if this figure were another, everything would hold. */
export function Explained({ explanations, onCell }: ExplainedProps) {
  const say = useSay();
  const language = useContext(LanguageContext);
  const { shown, count, minimalSize } = explanations;
  const hidden = count - shown.length;
  return (
    <div class="explained">
      <h3>{say(REPORT_WORDS.explanations)}</h3>
      {minimalSize === null && <p class="faint">{say(REPORT_WORDS.tooMany)}</p>}
      <ol>
        {shown.map((explanation) => (
          <li key={explanation.messageEn}>
            <button type="button" class="link" onClick={() => onCell(explanation.changes[0]?.cell ?? '')}>
              {language === 'zh' ? explanation.messageZh : explanation.messageEn}
            </button>
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <p class="faint">
          {hidden} {say(REPORT_WORDS.more)}
        </p>
      )}
    </div>
  );
}
