import { STATUSES } from '../../../explain/meanings.js';
import { figureText } from '../shell/figure-text.js';
import { useSay } from '../shell/language.js';
import type { CellContext } from './cell-button.js';
import { choose } from './choice.js';
import { RELATION_SIGNS, SUM_SIGNS } from './words.js';

/** How an identity came out, beside the row or under the column that it is about. One that fails tells both sums. */
export function SumMark({ label, context }: { readonly label: string; readonly context: CellContext }) {
  const say = useSay();
  const { report, place } = context;
  const identity = report.identities.find((each) => each.label === label);
  if (identity === undefined) return null;
  const { status, relation, left, right, statement } = identity;
  const sums = `${figureText(left.sum)} ${RELATION_SIGNS[relation][status]} ${figureText(right.sum)}`;
  const isChosen = place.query.get('sum') === label;
  return (
    <button
      type="button"
      class={`sum ${status}`}
      aria-pressed={isChosen}
      aria-label={`${say(statement)}: ${say(STATUSES[status])}, ${sums}`}
      title={`${label}: ${sums}`}
      tabIndex={status === 'failed' ? 0 : -1}
      onClick={() => choose(place, { sum: isChosen ? null : label, finding: null, cell: null })}
    >
      {SUM_SIGNS[status]}
      {status === 'failed' && <span class="sums-told"> {sums}</span>}
    </button>
  );
}
