import { distributed } from '../counted/distribute.js';
import type { Discourse, Grammar } from '../discourse/discourse.js';
import type { Reading } from '../discourse/reading.js';
import { endsAltered, withAltered } from '../tokens/altered.js';
import type { NumberToken, Token } from '../tokens/tokens.js';
import { countClaim } from './count-claim.js';
import type { Draft } from './draft.js';
import { readNotOne } from './none.js';
import { relativeClaim } from './relative-claim.js';

/** The claims that a number makes: one, or several where it is said of each of a list (各1件). */
export function draftClaims(
  number: NumberToken,
  reading: Reading,
  right: readonly Token[],
  numbersAhead: () => number,
  discourse: Discourse,
  grammar: Grammar,
): Draft[] {
  const none = readNotOne(number, reading, right, discourse, grammar);
  if (none.length > 0) return none;
  const relative = relativeClaim(number, reading, discourse, grammar);
  if (relative) return [relative];
  const stretches = distributed(reading, numbersAhead, grammar.context.year);
  return stretches.map((words) => {
    reading.words = withAltered(words);
    const draft = countClaim(number, reading, withAltered(right), discourse, grammar);
    // 没有3件申请被纠正: the noun behind the number does not tell what there was.
    return endsAltered(words) && draft.partOf === null ? Object.assign(draft, { readings: [] }) : draft;
  });
}
