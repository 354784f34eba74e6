import type { ExplainedIdentity } from '../../../explain/explain-identity.js';
import { STATUSES } from '../../../explain/meanings.js';
import type { Change } from '../../corrections/request.js';
import type { ShownReport } from '../../library/shown-report.js';
import { RELATION_SIGNS, SUM_SIGNS } from '../report/words.js';
import { figureText } from '../shell/figure-text.js';
import { useSay } from '../shell/language.js';
import { CORRECT_WORDS } from './words.js';

interface BecomesProps {
  readonly before: ShownReport;
  readonly after: ShownReport;
  readonly changes: readonly Change[];
}

/** What the sums become with corrections that are not made yet: those that come out otherwise, and why any is refused. */
export function Becomes({ before, after, changes }: BecomesProps) {
  const say = useSay();
  const refused = after.corrections.find(
    ({ refusal, correction }) =>
      refusal !== null &&
      correction.line === 0 &&
      changes.some(({ cell, value }) => cell === correction.cellId && value === correction.newValue),
  );
  if (refused?.refusal) return <p class="failed">{say(refused.refusal.message)}</p>;
  const were = new Map(before.identities.map((identity) => [identity.label, identity]));
  const other = after.identities.filter(({ label, status }) => were.get(label)?.status !== status);
  return (
    <div class="becomes">
      <b>{say(CORRECT_WORDS.becomes)}</b>{' '}
      {other.length === 0 && <span class="faint">{say(CORRECT_WORDS.sameSums)}</span>}
      <ul>
        {other.map((identity) => (
          <li key={identity.label}>
            <Outcome identity={were.get(identity.label)} /> → <Outcome identity={identity} />{' '}
            <code>{identity.label}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Outcome({ identity }: { readonly identity: ExplainedIdentity | undefined }) {
  const say = useSay();
  if (identity === undefined) return null;
  const { status, relation, left, right } = identity;
  return (
    <span class={`verdict ${status}`}>
      {SUM_SIGNS[status]} {say(STATUSES[status])} ({figureText(left.sum)} {RELATION_SIGNS[relation][status]}{' '}
      {figureText(right.sum)})
    </span>
  );
}
