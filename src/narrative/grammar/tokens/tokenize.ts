import type { Segmenter } from '../../segment/segmenter.js';
import type { Sense } from '../../vocabulary/sense.js';
import { unitsOf } from '../../vocabulary/units-of.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { endOfMatch } from './match-at.js';
import { readNumber } from './read-number.js';
import { STOPS, serialAt, stopAt } from './stop-at.js';
import { dateAt, quotedPeriodAt, yearAt } from './time-at.js';
import type { Token } from './tokens.js';

const QUOTES = '《“"';
const TITLE = /《[^《》]{0,80}》|“[^“”]{0,80}”|"[^"]{0,80}"/uy;
/** 行政复议均为零: the one number that needs no unit. */
const BARE_ZERO = /[零0〇](?=[，。；、;)]|$)/uy;
const IS = /[为是]/u;

/** The words, numbers, years and stops of a folded sentence, in their order, with nothing between them lost. */
export function tokensOf(text: string, segmenter: Segmenter, vocabulary: Vocabulary): Token[] {
  const tokens: Token[] = [];
  const boundaries = wordEnds(text, segmenter);
  let at = 0;
  let unknownFrom = 0;
  const endUnknown = () => {
    if (unknownFrom < at) tokens.push(unknown(text, unknownFrom, at));
  };
  while (at < text.length) {
    const token = tokenAt(text, at, boundaries, vocabulary);
    if (typeof token === 'number') at = token;
    else {
      endUnknown();
      tokens.push(token);
      at = token.end;
      unknownFrom = at;
    }
  }
  endUnknown();
  return tokens;
}

function unknown(text: string, start: number, end: number): Token {
  return { kind: 'unknown', start, end, text: text.slice(start, end) };
}

/** For each character that begins a word: where the word ends. */
function wordEnds(text: string, segmenter: Segmenter): Int32Array {
  const ends = new Int32Array(text.length);
  let at = 0;
  for (const word of segmenter.cut(text)) {
    ends[at] = at + word.length;
    at += word.length;
  }
  return ends;
}

/** The word, number or stop that begins at `start`; where nothing does that is known, the end of what is passed over. */
function tokenAt(text: string, start: number, wordEnd: Int32Array, vocabulary: Vocabulary): Token | number {
  const unit = text.charCodeAt(start);
  if (!vocabulary.begins[unit] && !BEGINS_SPECIAL[unit]) return start + 1;
  const word = text.slice(start, wordEnd[start] || start + 1);
  const senses = vocabulary.senses.get(word);
  if (senses && word.length > 1) return { kind: 'term', start, end: start + word.length, text: word, senses };
  const special = BEGINS_SPECIAL[unit] ? specialAt(text, start, vocabulary) : null;
  return special ?? wordAt(text, start, senses);
}

const DIGITS = '0123456789零〇○一二两三四五六七八九十百千万几数好上';
const IS_DIGIT = unitsOf(DIGITS);
const BEGINS_SPECIAL = unitsOf([...DIGITS, ...QUOTES, ...Object.keys(STOPS)]);

/** Numbers, years, titles and stops: all that is not a word. */
function specialAt(text: string, start: number, vocabulary: Vocabulary): Token | number | null {
  const sign = text[start]!;
  const isDigit = IS_DIGIT[text.charCodeAt(start)] === 1;
  if (isDigit || sign === '(') {
    const serial = serialAt(text, start);
    if (serial) return serial;
  }
  if (isDigit) return yearAt(text, start) ?? dateAt(text, start) ?? numberAt(text, start, vocabulary);
  if (!QUOTES.includes(sign)) return stopAt(text, start);
  return quotedPeriodAt(text, start, vocabulary) ?? endOfMatch(TITLE, text, start);
}

function numberAt(text: string, start: number, vocabulary: Vocabulary): Token | null {
  if (text[start - 1] === '第') return null;
  const end = endOfMatch(BARE_ZERO, text, start);
  if (end !== null && IS.test(text[start - 1] ?? '')) {
    return { kind: 'number', start, end, value: 0, valueTo: null, unit: '', approximation: null };
  }
  const number = readNumber(text, start, vocabulary);
  return number && { kind: 'number', start, ...number };
}

function wordAt(text: string, start: number, senses: readonly Sense[] | undefined): Token | number {
  const end = start + 1;
  return senses ? { kind: 'term', start, end, text: text[start]!, senses } : end;
}
