import type { Sentence } from '../prose/sentences.js';
import { claimOf } from './claims/claim-of.js';
import type { Draft } from './claims/draft.js';
import { draftClaims } from './claims/draft-claims.js';
import { readNone } from './claims/none.js';
import { type Aside, afterStop, beginning, endStretch } from './clause.js';
import { type Discourse, type Grammar, lastCount } from './discourse/discourse.js';
import type { Reading } from './discourse/reading.js';
import { notePeriod } from './setting/period.js';
import { asAddressee, scopeAfter } from './setting/scope.js';
import { numbersAhead, wordsAfter } from './tokens/ahead.js';
import { tokensOf } from './tokens/tokenize.js';
import { hasMark, type NumberToken, type Token } from './tokens/tokens.js';
import { recentCounts, wholeAmong } from './wholes/whole.js';

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

/** Takes a word up, with what it says of time and scope. */
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
