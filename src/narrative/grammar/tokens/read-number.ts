import type { Approximation } from '../../../model/claim.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { endOfMatch } from './match-at.js';
import { readNumerals } from './numerals.js';

/** A number with its unit as it stands in folded prose. */
export interface NumberText {
  readonly end: number;
  /** In the unit; null where the number is open (`数十`, `十几`). */
  readonly value: number | null;
  readonly valueTo: number | null;
  readonly unit: string;
  readonly approximation: Approximation | null;
}

const ARABIC = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,.])|\d+(?:\.\d+)?/uy;
const NUMERALS = /[零〇一二两三四五六七八九十百千万亿]{1,12}/uy;
const OPEN_NUMERALS = /[数几好上](?:十|百|千|万|亿){1,2}|几|十几|[一二三四五六七八九]十几/uy;
const PERCENT_WORDS = /百分之/uy;
const RANGE = /[-—–~～至到]{1,2}/uy;
const MORE = /[余多几]/uy;
const MAGNITUDE = /[十百千万亿]{1,2}/uy;
const AROUND = /左右|上下/uy;
const BEYOND = /以上|余/uy;
const BELOW = /以内|以下/uy;
const EXPONENT: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  万亿: 12,
};

interface Amount {
  readonly end: number;
  readonly value: number | null;
  readonly isNumerals: boolean;
}

interface UpperEnd extends Amount {
  /** Of the lower end, where that has a magnitude of its own; null where it has that of the upper end. */
  readonly lowerExponent: number | null;
}

/** The number with its unit that begins at `at`, or null where there is none. */
export function readNumber(text: string, at: number, vocabulary: Vocabulary): NumberText | null {
  const percent = endOfMatch(PERCENT_WORDS, text, at);
  const from = percent ?? at;
  const first = readAmount(text, from);
  if (!first || /[\d.]/u.test(text[at - 1] ?? '')) return null;
  const to = percent === null ? upperEnd(text, first, vocabulary) : null;
  const last = to ?? first;
  const more = endOfMatch(MORE, text, last.end);
  const { end: scaledEnd, exponent } = readMagnitude(text, more ?? last.end, vocabulary);
  const moreBehind = endOfMatch(MORE, text, scaledEnd);
  const unitAt = moreBehind ?? scaledEnd;
  const unit = percent === null ? readUnit(text, unitAt, vocabulary) : { unit: '%', end: last.end };
  if (!unit || (last.isNumerals && percent === null && !vocabulary.numeralUnits.has(unit.unit))) return null;
  const tail = readTail(text, unit.end);
  const isMore = more !== null || moreBehind !== null;
  return {
    end: tail.end,
    value: scaled(first.value, to?.lowerExponent ?? exponent),
    valueTo: to ? scaled(to.value, exponent) : null,
    unit: unit.unit,
    approximation: to ? 'range' : first.value === null ? 'about' : isMore ? 'over' : tail.approximation,
  };
}

function readAmount(text: string, at: number): Amount | null {
  const arabic = endOfMatch(ARABIC, text, at);
  if (arabic !== null) {
    return { end: arabic, value: Number(text.slice(at, arabic).replaceAll(',', '')), isNumerals: false };
  }
  const open = endOfMatch(OPEN_NUMERALS, text, at);
  if (open !== null) return { end: open, value: null, isNumerals: true };
  const numerals = endOfMatch(NUMERALS, text, at);
  if (numerals === null) return null;
  const value = readNumerals(text.slice(at, numerals));
  return value === null ? null : { end: numerals, value, isNumerals: true };
}

/** The upper end of a range: `3-5件`, `三至五件`; `2百至3百件` and `50件至60件` have a magnitude or the unit at both ends. */
function upperEnd(text: string, first: Amount, vocabulary: Vocabulary): UpperEnd | null {
  const second = amountBehindDash(text, first.end, first);
  if (second) return { ...second, lowerExponent: null };
  const { end: scaledEnd, exponent } = readMagnitude(text, first.end, vocabulary);
  const unit = readUnit(text, scaledEnd, vocabulary);
  const end = unit?.end ?? scaledEnd;
  const last = end > first.end ? amountBehindDash(text, end, first) : null;
  if (!last) return null;
  const lastUnit = readUnit(text, readMagnitude(text, last.end, vocabulary).end, vocabulary);
  return !unit || unit.unit === lastUnit?.unit ? { ...last, lowerExponent: exponent } : null;
}

function amountBehindDash(text: string, at: number, first: Amount): Amount | null {
  const dash = endOfMatch(RANGE, text, at);
  const second = dash === null ? null : readAmount(text, dash);
  return second && second.isNumerals === first.isNumerals ? second : null;
}

/** 万 and 亿 behind the digits, unless they belong to the unit (万元). */
function readMagnitude(text: string, at: number, vocabulary: Vocabulary): { end: number; exponent: number } {
  const unit = readUnit(text, at, vocabulary);
  const end = endOfMatch(MAGNITUDE, text, at);
  if (end === null || (unit && vocabulary.moneyUnits.has(unit.unit))) return { end: at, exponent: 0 };
  return { end, exponent: EXPONENT[text.slice(at, end)] ?? 0 };
}

function readUnit(text: string, at: number, vocabulary: Vocabulary): { unit: string; end: number } | null {
  const unit = vocabulary.units.get(text[at] ?? '')?.find((each) => text.startsWith(each, at));
  return unit === undefined ? null : { unit, end: at + unit.length };
}

function readTail(text: string, at: number): { end: number; approximation: Approximation | null } {
  const tails = [
    [AROUND, 'about'],
    [BEYOND, 'over'],
    [BELOW, 'under'],
  ] as const;
  for (const [pattern, approximation] of tails) {
    const end = endOfMatch(pattern, text, at);
    if (end !== null) return { end, approximation };
  }
  return { end: at, approximation: null };
}

/** By moving the decimal point in the digits: 1.2万 is 12000 and nothing near it. */
function scaled(value: number | null, exponent: number): number | null {
  return value === null || exponent === 0 ? value : Number(`${value}e${exponent}`);
}
