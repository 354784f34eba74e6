import { useState } from 'preact/hooks';
import type { CorrectionOutcome } from '../../../corrections/index.js';
import type { Bilingual } from '../../../model/language.js';
import { REVIEW_FILE } from '../../corrections/review-file-name.js';
import type { LoadedReport } from '../report/use-report.js';
import { figureText } from '../shell/figure-text.js';
import { useSay } from '../shell/language.js';
import { token } from '../shell/token.js';
import { askServer } from './ask-server.js';
import { CORRECT_WORDS } from './words.js';

interface CorrectionsProps {
  readonly loaded: LoadedReport;
  readonly outcomes: readonly CorrectionOutcome[];
  readonly onCell?: (cell: string) => void;
}

/** Corrections and what became of them; those made from the pages can be taken back. */
export function Corrections({ loaded, outcomes, onCell }: CorrectionsProps) {
  const say = useSay();
  const [refusal, setRefusal] = useState<Bilingual | null>(null);
  const undo = async ({ correction: { line, cellId: cell, newValue: value } }: CorrectionOutcome) => {
    const answered = await askServer('undo', { key: loaded.report.key, line, cell, value });
    if ('refusal' in answered) return setRefusal(answered.refusal);
    setRefusal(null);
    loaded.reload();
  };
  if (outcomes.length === 0) return null;
  return (
    <section class="corrections" aria-label={say(CORRECT_WORDS.corrections)}>
      <h3>{say(CORRECT_WORDS.corrections)}</h3>
      <ul>
        {outcomes.map((outcome) => {
          const { correction, refusal: refused, before } = outcome;
          const { cellId, newValue, who, correctedOn, file, line, reason } = correction;
          return (
            <li key={`${file}:${line}`}>
              <b class={refused === null ? 'applied' : 'failed'}>
                {refused === null ? `✎ ${say(CORRECT_WORDS.applied)}` : `✗ ${say(CORRECT_WORDS.refused)}`}
              </b>{' '}
              {onCell ? (
                <button type="button" class="link" onClick={() => onCell(cellId)}>
                  <code>{cellId}</code>
                </button>
              ) : null}{' '}
              <span class="change">
                {before?.resolved == null ? '—' : figureText(before.resolved)} → {newValue || '—'}
              </span>{' '}
              {reason}{' '}
              <span class="faint">
                {who} · {correctedOn} · {file}:{line}
              </span>
              {refused !== null && <span class="failed"> {say(refused.message)}</span>}{' '}
              {file === REVIEW_FILE && token() !== null && (
                <button type="button" class="undo" onClick={() => undo(outcome)}>
                  {say(CORRECT_WORDS.undo)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {refusal !== null && <p class="failed">{say(refusal)}</p>}
      <p class="faint">{say(CORRECT_WORDS.written)}</p>
    </section>
  );
}
