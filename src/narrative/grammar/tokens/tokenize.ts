import type { Segmenter } from '../../segment/segmenter.js';
import type { Sense } from '../../vocabulary/sense.js';
import { unitsOf } from '../../vocabulary/units-of.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { readNumber } from './read-number.js';
import type { StopToken, Token } from './tokens.js';

const STOPS: Readonly<Record<string, StopToken['strength']>> = {
  '，': 'soft',
  ',': 'soft',
  '。': 'hard',
  '；': 'hard',
  ';': 'hard',
  '：': 'hard',
  ':': 'hard',
  '!': 'hard',
  '?': 'hard',
  '(': 'open',
  ')': 'close',
  '[': 'open',
  ']': 'close',
};
const QUOTES = '《“"';
const TITLE = /《[^《》]{0,80}》|“[^“”]{0,80}”|"[^"]{0,80}"/uy;
const QUOTED_PERIOD = /[“"][^“”"]{1,8}[”"]\p{Script=Han}{2}/uy;
const QUOTE_SIGNS = /[“”"]/gu;
const YEAR = /((?:19|20)\d{2})(?:年度|年)/uy;
const SHORT_YEAR = /(?<!\d)(?:[一二][零〇○九][零〇○一二三四五六七八九]{2})(?:年度|年)/uy;
/** The whole year, however it is written, narrows nothing. */
const DATE =
  /(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|底|份|末)?/uy;
const MONTH_FROM_TO = /^(?:1月(?:1日)?|12月(?:31日|底|末)?)$/u;
/** 行政复议均为零: the one number that needs no unit. */
const BARE_ZERO = /[零0〇](?=[，。；、;)]|$)/uy;
const IS = /[为是]/u;
const SECTION_SERIAL = /\(?[一二三四五六七八九十]{1,3}\)|\d{1,2}[.)](?!\d)/uy;

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
  return specialAt(text, start, vocabulary) ?? wordAt(text, start, senses);
}

const DIGITS = '0123456789零〇○一二两三四五六七八九十百千万几数好上';
const IS_DIGIT = unitsOf(DIGITS);
const BEGINS_SPECIAL = unitsOf([...DIGITS, ...QUOTES, ...Object.keys(STOPS)]);

/** Numbers, years, titles and stops: all that is not a word. Most signs begin none of them. */
function specialAt(text: string, start: number, vocabulary: Vocabulary): Token | number | null {
  const sign = text[start]!;
  const isDigit = IS_DIGIT[text.charCodeAt(start)] === 1;
  if (isDigit || sign === '(') {
    const serial = serialAt(text, start);
    if (serial) return serial;
  }
  if (isDigit) return yearAt(text, start) ?? dateAt(text, start) ?? numberAt(text, start, vocabulary);
  if (!QUOTES.includes(sign)) return stopAt(text, start);
  return quotedPeriodAt(text, start, vocabulary) ?? endOf(TITLE, text, start);
}

/** “十三五”期间 is the word without its quotes. */
function quotedPeriodAt(text: string, start: number, { senses }: Vocabulary): Token | null {
  const end = endOf(QUOTED_PERIOD, text, start);
  const word = end === null ? '' : text.slice(start, end).replace(QUOTE_SIGNS, '');
  const known = senses.get(word)?.filter(({ role }) => role === 'period') ?? [];
  return end !== null && known.length > 0 ? { kind: 'term', start, end, text: word, senses: known } : null;
}

/** （一） and 1. number what follows and say nothing of it. */
function serialAt(text: string, start: number): Token | null {
  const end = start === 0 || STOPS[text[start - 1]!] ? endOf(SECTION_SERIAL, text, start) : null;
  return end === null ? null : { kind: 'stop', strength: 'hard', start, end };
}

function yearAt(text: string, start: number): Token | null {
  const end = endOf(YEAR, text, start);
  if (end !== null && !/\d/u.test(text[start - 1] ?? '')) {
    return {
      kind: 'year',
      start,
      end,
      text: text.slice(start, end),
      year: Number(text.slice(start, start + 4)),
    };
  }
  const short = endOf(SHORT_YEAR, text, start);
  if (short === null) return null;
  const digits = [...text.slice(start, start + 4)].map((sign) => '〇一二三四五六七八九'.indexOf(sign));
  const year = Number(digits.map((digit) => Math.max(0, digit)).join(''));
  return { kind: 'year', start, end: short, text: text.slice(start, short), year };
}

/** A month or a day, unless it is the first or the last of the year, makes the period a part of it. */
function dateAt(text: string, start: number): Token | null {
  if (/[\d第]/u.test(text[start - 1] ?? '')) return null;
  const end = endOf(DATE, text, start);
  if (end === null) return null;
  const date = text.slice(start, end);
  const senses: readonly Sense[] = MONTH_FROM_TO.test(date)
    ? [{ role: 'filler' }]
    : [{ role: 'period', id: 'part_of_year' }];
  return { kind: 'term', start, end, text: date, senses };
}

function numberAt(text: string, start: number, vocabulary: Vocabulary): Token | null {
  if (text[start - 1] === '第') return null;
  const end = endOf(BARE_ZERO, text, start);
  if (end !== null && IS.test(text[start - 1] ?? '')) {
    return { kind: 'number', start, end, value: 0, valueTo: null, unit: '', approximation: null };
  }
  const number = readNumber(text, start, vocabulary);
  return number && { kind: 'number', start, ...number };
}

function stopAt(text: string, start: number): Token | null {
  const strength = STOPS[text[start]!];
  return strength ? { kind: 'stop', strength, start, end: start + 1 } : null;
}

function wordAt(text: string, start: number, senses: readonly Sense[] | undefined): Token | number {
  const end = start + 1;
  return senses ? { kind: 'term', start, end, text: text[start]!, senses } : end;
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
