import type { ExplainedIdentity, ExplainedSide } from '../../../explain/explain-identity.js';
import { OPEN_REASONS, STATUSES } from '../../../explain/meanings.js';
import { withoutNoise } from '../../../model/without-noise.js';
import { figureText } from '../shell/figure-text.js';
import { useSay } from '../shell/language.js';
import { RELATION_SIGNS, REPORT_WORDS, SUM_SIGNS } from './words.js';

interface EquationProps {
  readonly identity: ExplainedIdentity;
  readonly onCell: (cell: string) => void;
  /** The cell whose chain is told; it stands out. */
  readonly chosen?: string | null;
}

/** An identity written out: both sums with what they are made of, and by how much they differ. */
export function Equation({ identity, onCell, chosen = null }: EquationProps) {
  const say = useSay();
  const { status, relation, left, right, label, statement, open } = identity;
  const side = (which: 'left' | 'right', { sum, terms }: ExplainedSide) => (
    <div class={`side ${which}`}>
      <output aria-label={say(REPORT_WORDS[which])}>{sumText(sum, terms)}</output>
      <span class="terms">
        {terms.map(({ cell, name, resolved }, at) => (
          <span key={cell} class="addend">
            {at > 0 && '+ '}
            <button
              type="button"
              class={`term ${resolved === 0 ? 'zero' : ''} ${cell === chosen ? 'chosen' : ''}`}
              onClick={() => onCell(cell)}
            >
              {say(name)} <b>{resolved === null ? '?' : figureText(resolved)}</b>
            </button>{' '}
          </span>
        ))}
      </span>
    </div>
  );
  return (
    <div class={`equation ${status}`}>
      <p class="statement">
        <span class={`verdict ${status}`}>
          {SUM_SIGNS[status]} {say(STATUSES[status])}
        </span>{' '}
        <code>{label}</code> {say(statement)}
      </p>
      <div class="sides">
        {side('left', left)}
        <div class="relation">{RELATION_SIGNS[relation][status]}</div>
        {side('right', right)}
      </div>
      {status === 'failed' && left.sum !== right.sum && (
        <p class="difference">
          {say(REPORT_WORDS.difference)} <b>{figureText(withoutNoise(left.sum - right.sum))}</b>
        </p>
      )}
      {open.length > 0 && (
        <p class="open">
          {say(REPORT_WORDS.missing)}:{' '}
          {open.map(({ name, reason }) => `${say(name)} (${say(OPEN_REASONS[reason])})`).join(', ')}
        </p>
      )}
    </div>
  );
}

function sumText(sum: number, terms: ExplainedSide['terms']): string {
  const openCount = terms.filter(({ resolved }) => resolved === null).length;
  if (openCount === terms.length) return '?';
  return openCount === 0 ? figureText(sum) : `${figureText(sum)} + ?`;
}
