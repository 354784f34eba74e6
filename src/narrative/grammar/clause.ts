import type { Discourse, Grammar } from './discourse/discourse.js';
import type { Reading } from './discourse/reading.js';
import { scopeOf } from './setting/own-scope.js';
import { THIS_YEAR } from './setting/period.js';
import type { StopToken, Token } from './tokens/tokens.js';
import { firstSense, sensesOf } from './tokens/words.js';

/** A clause in which a bracket opened, how many claims there were before it, and of what it spoke. */
export interface Aside {
  readonly reading: Reading;
  readonly claims: number;
  readonly topic: string | null;
}

/** Nothing is read of the sentence yet; its scope is that of the paragraph. */
export function beginning(discourse: Discourse, { context }: Grammar): Reading {
  return {
    words: [],
    isAfterNumber: false,
    before: [],
    scope: discourse.base ?? scopeOf('unstated', '', context.agency),
    isScoped: false,
    period: THIS_YEAR,
    periodBefore: THIS_YEAR,
    comparedWith: null,
    changeFrom: null,
    isUntil: false,
    isYearNamed: false,
    whole: null,
    pending: [],
  };
}

/** Where reading stands behind a stop. Brackets put the clause aside and take it up again. */
export function afterStop(
  { strength }: StopToken,
  reading: Reading,
  aside: Aside[],
  discourse: Discourse,
  grammar: Grammar,
): Reading {
  if (strength === 'close')
    return afterBracket(aside.pop(), discourse) ?? endStretch(reading, discourse, 'soft');
  if (strength === 'open') {
    aside.push({ reading, claims: discourse.claims.length, topic: discourse.topic });
    const words = yearBefore(reading.words);
    return { ...reading, words, isAfterNumber: false, before: [], periodBefore: reading.period };
  }
  const next = endStretch(reading, discourse, strength);
  if (strength === 'soft') return next;
  discourse.clauseFrom = discourse.claims.length;
  const { scope } = beginning(discourse, grammar);
  return Object.assign(next, { scope, isScoped: false, comparedWith: null, pending: [] });
}

/** The clause goes on where the bracket opened, and speaks of what it spoke of there. */
function afterBracket(aside: Aside | undefined, discourse: Discourse): Reading | null {
  if (!aside) return null;
  for (const { id } of discourse.claims.slice(aside.claims)) discourse.bracketed.add(id);
  discourse.topic = aside.topic ?? discourse.topic;
  return aside.reading;
}

/** 较2020年（14件）: the number in brackets is of the year before them. */
function yearBefore(words: readonly Token[]): Token[] {
  const last = words.at(-1);
  return last?.kind === 'year' || firstSense(last, 'period') ? words.slice(-2) : [];
}

/** The words of a stretch become those of the clause before it; what they spoke of last stays the topic. */
export function endStretch(reading: Reading, discourse: Discourse, strength: 'soft' | 'hard'): Reading {
  const named = reading.words.findLast((word) => firstSense(word, 'subject'));
  const subject = sensesOf(named, 'subject').at(-1)?.id;
  if (subject !== undefined) discourse.topic = subject;
  return Object.assign(reading, {
    words: [],
    isAfterNumber: false,
    before:
      strength === 'hard' || reading.isAfterNumber
        ? []
        : reading.words.length > 0
          ? reading.words
          : reading.before,
    periodBefore: reading.period,
    whole: strength === 'hard' ? null : reading.whole,
  });
}
