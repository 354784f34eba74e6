import type { ClaimReading, Quantity } from '../../../model/claim.js';
import { readCounted } from '../counted/read-counted.js';
import { readingsOf } from '../counted/readings-of.js';
import { type Discourse, type Grammar, recentClaims } from '../discourse/discourse.js';
import type { Reading } from '../discourse/reading.js';
import { hasMark, type NumberToken, type Token } from '../tokens/tokens.js';
import { contentsOf } from '../tokens/words.js';
import { basics, type Draft } from './draft.js';

const MINUS = /^[-−–]$/u;

/** A growth, a share or a rate; null for a number that counts. */
export function relativeClaim(
  number: NumberToken,
  reading: Reading,
  discourse: Discourse,
  { vocabulary }: Grammar,
): Draft | null {
  const isPercent = vocabulary.percentUnits.has(number.unit);
  const { words } = reading;
  const marks = ['growth_up', 'growth_down', 'share'] as const;
  const markAt = words.findLastIndex((word) => hasMark(word, ...marks));
  const mark = words[markAt];
  const behind = words.slice(markAt + 1);
  const minus = hasMark(mark, 'growth_up') ? minusIn(behind) : null;
  if (hasMark(mark, 'growth_up', 'growth_down') && (minus || contentsOf(behind).length === 0)) {
    const sign = minus || hasMark(mark, 'growth_down') ? -1 : 1;
    return Object.assign(basics('growth', number, reading), {
      value: number.value === null ? null : sign * number.value,
      valueTo: number.valueTo === null ? null : sign * number.valueTo,
      start: minus?.start ?? number.start,
      comparedWith: reading.comparedWith,
      ...aboutBefore(words.slice(0, markAt), reading, discourse),
    });
  }
  if (!isPercent) return null;
  if (!hasMark(mark, 'share')) return basics('rate', number, reading);
  const base = readCounted(behind, { subject: discourse.topic, isAmongApplicants: false });
  return Object.assign(basics('share', number, reading), {
    ...aboutBefore(words.slice(0, markAt), reading, discourse),
    base: soleQuantity(readingsOf(base, null, vocabulary)),
  });
}

/** 增长-5.02%: the sign before the number, where nothing else stands there. */
function minusIn(words: readonly Token[]): Token | null {
  const [sign, ...others] = contentsOf(words);
  return sign && others.length === 0 && sign === words.at(-1) && MINUS.test(sign.text) ? sign : null;
}

/** A growth or a share speaks of the number before it, unless it names a subject of its own or is one of a list. */
function aboutBefore(
  words: readonly Token[],
  { words: all, pending, comparedWith }: Reading,
  discourse: Discourse,
): Pick<Draft, 'about' | 'readings'> {
  const isListed = pending.length > 0 || all.some((word) => hasMark(word, 'respectively'));
  // 去年为48件，同比增长25%: it is this year's number that grew; so it is in 较2019年的100件增长127%.
  const last = recentClaims(discourse).find(
    ({ period: { kind, text } }) => kind !== 'previous_year' && text !== (comparedWith?.text || null),
  );
  if (isListed || !last || contentsOf(words).length > 0) return { about: null, readings: [] };
  return { about: last.kind === 'count' ? last.id : last.about, readings: [] };
}

function soleQuantity(readings: readonly ClaimReading[]): Quantity | null {
  return readings[0]?.length === 1 ? readings[0][0]! : null;
}
