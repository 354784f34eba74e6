import type { Claim } from '../../model/claim.js';
import { narrow } from '../../model/place.js';
import type { Sentence } from '../prose/sentences.js';
import { type Discourse, type Grammar, lastCount } from './discourse.js';
import type { Draft } from './draft.js';
import { draftClaims } from './draft-claims.js';
import { readNone } from './none.js';
import { scopeOf } from './own-scope.js';
import { notePeriod, THIS_YEAR } from './period.js';
import type { Reading } from './reading.js';
import { asAddressee, scopeAfter } from './scope.js';
import { tokensOf } from './tokenize.js';
import { hasMark, type NumberToken, type StopToken, type Token } from './tokens.js';
import { recentCounts, wholeAmong } from './whole.js';
import { firstSense, sensesOf } from './words.js';

/** The claims of a sentence, added to those of its paragraph. One pass: the work grows with the length. */
export function readSentence(sentence: Sentence, discourse: Discourse, grammar: Grammar): void {
  const { text } = sentence.folded;
  const tokens = tokensOf(text, grammar.segmenter, grammar.vocabulary);
  discourse.clauseFrom = discourse.claims.length;
  let reading = beginning(discourse, grammar);
  const aside: Aside[] = [];
  const keep = (drafts: readonly Draft[]) => {
    for (const draft of drafts) discourse.claims.push(claimOf(draft, sentence, discourse));
  };
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'number') {
      openPart(reading, token, discourse);
      const ahead = () => numbersAhead(tokens, at);
      keep(draftClaims(token, reading, wordsAfter(tokens, at), ahead, discourse, grammar));
      endNumber(reading, token, discourse, grammar);
    } else if (token.kind === 'stop') {
      keep(readNone(reading, discourse, grammar));
      reading = afterStop(token, reading, aside, discourse, grammar);
    } else takeWord(reading, token, grammar);
  }
  keep(readNone(reading, discourse, grammar));
  endStretch(reading, discourse, 'hard');
}

/** A clause in which a bracket opened, how many claims there were before it, and of what it spoke. */
interface Aside {
  readonly reading: Reading;
  readonly claims: number;
  readonly topic: string | null;
}

function beginning(discourse: Discourse, { context }: Grammar): Reading {
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

/** What is left of the words of a clause once its number is read. */
function endNumber(reading: Reading, { unit }: NumberToken, discourse: Discourse, grammar: Grammar): void {
  noteScope(reading, discourse, grammar);
  // 予以公开的占40%，共8件: a share does not end what its words begin.
  const isShare = grammar.vocabulary.percentUnits.has(unit);
  reading.before = isShare ? reading.words : [];
  reading.words = [];
  reading.isAfterNumber = !isShare;
  reading.periodBefore = reading.period;
}

/** Where reading stands behind a stop. Brackets put the clause aside and take it up again. */
function afterStop(
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
  return { ...next, scope, isScoped: false, comparedWith: null, pending: [] };
}

/** The clause goes on where the bracket opened, and speaks of what it spoke of there. */
function afterBracket(aside: Aside | undefined, discourse: Discourse): Reading | null {
  if (!aside) return null;
  for (const { id } of discourse.claims.slice(aside.claims)) discourse.bracketed.add(id);
  discourse.topic = aside.topic ?? discourse.topic;
  return aside.reading;
}

function takeWord(reading: Reading, token: Token, { context }: Grammar): void {
  const before = reading.words.findLast((word) => !isFiller(word));
  const scope = scopeAfter(reading, token, context.agency);
  if (scope) {
    reading.scope = scope;
    reading.isScoped = true;
  }
  notePeriod(reading, token, before, context.year);
  reading.words.push(asAddressee(token, reading.words.at(-1), context.agency) ?? token);
}

/** 较2020年（14件）: the number in brackets is of the year before them. */
function yearBefore(words: readonly Token[]): Token[] {
  const last = words.at(-1);
  return last?.kind === 'year' || firstSense(last, 'period') ? words.slice(-2) : [];
}

function isFiller(token: Token): boolean {
  return token.kind === 'term' && token.senses.every(({ role }) => role === 'filler');
}

/** 其中 and its like make a number before it the whole of those that follow. */
function openPart(reading: Reading, part: NumberToken, discourse: Discourse): void {
  const words = [...reading.before, ...reading.words];
  if (!words.some((word) => hasMark(word, 'part'))) return;
  const last = lastCount(discourse);
  // A second 其中 behind a semicolon speaks of the same whole; so does one behind a part of it.
  const isAgain =
    reading.whole !== null && words.some((word) => word.kind === 'term' && word.text === '其中');
  if (!isAgain || last?.partOf !== reading.whole?.id) {
    reading.whole = wholeAmong(recentCounts(discourse), part, reading.period, discourse);
  }
  if (!reading.isScoped && reading.whole) reading.scope = reading.whole.scope;
}

/** A scope that the sentence names for a whole holds for the sentences after it. */
function noteScope({ isScoped, whole, scope }: Reading, discourse: Discourse, { vocabulary }: Grammar): void {
  const subject = lastCount(discourse)?.readings[0]?.[0]?.subject;
  const isOfForm = subject !== undefined && vocabulary.subjects.get(subject)?.units !== undefined;
  if (isScoped && whole === null && isOfForm) discourse.base = scope;
}

function endStretch(reading: Reading, discourse: Discourse, strength: 'soft' | 'hard'): Reading {
  const named = reading.words.findLast((word) => firstSense(word, 'subject'));
  const subject = sensesOf(named, 'subject').at(-1)?.id;
  if (subject !== undefined) discourse.topic = subject;
  return {
    ...reading,
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
  };
}

function wordsAfter(tokens: readonly Token[], at: number): Token[] {
  const words: Token[] = [];
  for (let next = at + 1; next < tokens.length; next += 1) {
    const token = tokens[next]!;
    if (token.kind === 'number' || token.kind === 'stop') break;
    words.push(token);
  }
  return words;
}

/** How many numbers stand in a row from here, with nothing but 、, 和 or commas between them. */
function numbersAhead(tokens: readonly Token[], at: number): number {
  let count = 1;
  for (let next = at + 1; next < tokens.length; next += 1) {
    const token = tokens[next]!;
    if (token.kind === 'number') count += 1;
    else if (!isBetweenNumbers(token)) break;
  }
  return count;
}

function isBetweenNumbers(token: Token): boolean {
  return (token.kind === 'stop' && token.strength === 'soft') || hasMark(token, 'and');
}

function claimOf(draft: Draft, sentence: Sentence, { claims, section }: Discourse): Claim {
  const { offsets } = sentence.folded;
  const start = offsets[draft.start]!;
  const end = endIn(offsets, draft.end);
  return {
    ...draft,
    id: claims.length + 1,
    section,
    sentence: sentence.raw,
    start,
    end,
    valueRaw: sentence.raw.slice(start, end),
    where: narrow(sentence.where, start, end),
  };
}

/** Where a stretch of folded text ends in the raw text: behind its last sign, not before the next one. */
function endIn(offsets: readonly number[], to: number): number {
  return offsets[to - 1]! + 1;
}
