import type { CellState } from '../../model/reading.js';
import { foldCharacters, RAISED_DIGIT } from '../label/fold-characters.js';
import { remembered } from '../label/remembered.js';
import { UNIT } from './units.js';

/** What a text says when it is read as the content of a cell. */
export interface Figure {
  readonly state: Exclude<CellState, 'absent'>;
  /** The number as printed; null unless `state` is `number`. */
  readonly value: number | null;
  /** The number as a decimal string without separators, for exact conversion; null unless `state` is `number`. */
  readonly decimal: string | null;
  /** Counting word or unit printed behind the number (`件`, `万元`), or null. */
  readonly unit: string | null;
}

const BLANK: Figure = { state: 'blank', value: null, decimal: null, unit: null };
const DASH: Figure = { state: 'dash', value: null, decimal: null, unit: null };
const TEXT: Figure = { state: 'text', value: null, decimal: null, unit: null };

/** Words for none, as cells print them. */
const ZERO_WORDS = new Set(['无', '暂无', '零', '〇', '○']);
/** What programs, or people, print where a cell is empty. */
const EMPTY_WORDS = /^(?:null|none|nan|nil|undefined|&nbsp;|空|空白)$/iu;
/** What people print where there is nothing to report. */
const DASHES = /^(?:[-‐‑‒–—―─_/\\]|--+|——+|――+|\/\/+|n\/a)$/iu;
const SIGN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:减少|下降|减)/u, '-'],
  [/^(?:增加|新增|增长|增)/u, '+'],
];
const DIGIT = /\d/u;
/** Words that count what a unit names (共12件), and the sign that a formula of a spreadsheet begins with. */
const BEFORE_NUMBER = new RegExp(`^(?:共计?|计)\\s*(?=\\d+\\s*(?:${UNIT})$)|^=(?=\\d+(?:\\.\\d+)?$)`, 'u');
/** What numbers begin with, words for signs included: most texts are none, which is seen at their first sign. */
const BEGINS_NUMBER = /^[\d+\-‐‑−–增新减下]/u;
/** Raised, lowered and circled digits are marks of notes: folded, they would be digits of the figure beside them. */
const NOTE_DIGITS = /[¹²³⁰⁴-⁹₀-₉①-⒛⓪-⓿❶-➓]/u;
/** Unicode's mark that what follows is shown from right to left: the digits that are stored are not those that are seen. */
const TURNED = '\u202e';
/** Marks of notes that are no digits themselves. */
const NOTE_SIGN = '[*※]{0,3}';
const NUMBER = new RegExp(
  `^([+\\-‐‑−–]?)(\\d+|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:['’]\\d{3})+)(\\.\\d+)?(?:(${UNIT})|\\((${UNIT})\\))?${NOTE_SIGN}$`,
  'u',
);
/**
 * Blanks inside a number are thousands separators only in groups of three; elsewhere they part two numbers. Lines of a cell
 * (8, 127) are as well two figures as one: sums have to say which.
 */
const BLANK_GROUPS = /^([+\-‐‑−–]?\d{1,3})((?: \d{3})+)(?=$|\.\d|\D)/u;

/**
 * Quotes around a whole cell, and the signs by which spreadsheets are told to take a figure for text ('258, ="258"), are no
 * part of it. One mark alone may stand for what is above (″), or for minutes and feet behind a number.
 */
const QUOTED = /^(?:=?"([^"]+)"|[“”]([^“”]+)[“”]|[「『]([^「」『』]+)[」』]|['‘’`]([^'‘’`]+)['‘’`]?)$/u;

const RAISED = new RegExp(RAISED_DIGIT, 'u');
/** The mark of a footnote behind a word (无¹) is no part of it. */
const MARK_OF_WORD = new RegExp(`(?<=\\p{L})${RAISED_DIGIT}+\\s*$`, 'u');

/** What leads from a figure to a note below the table: 12[1], 12（注2）, 12件注1, 12①. */
const MARK_OF_FIGURE = new RegExp(
  '(?<=\\d\\p{L}{0,3})\\s*(?:' +
    '[[［【](?:备?注[\\d０-９]{0,2}|[\\d０-９]{1,2})[\\]］】]|[（(]备?注[\\d０-９一二三①-⑳]{0,2}[）)]|注[\\d０-９]{1,2}|[①-⑳])\\s*$',
  'u',
);
/**
 * What a site or an office prints behind a figure about it, none of which is another figure of the form: its share in brackets
 * or on a line below (12（1.5%）), an arrow for more or less than last year, what it includes (12（含上年结转3件）),
 * or that it was corrected.
 */
const REMARK_ON_FIGURE = new RegExp(
  '(?<=\\d\\p{L}{0,3})\\s*(?:' +
    '[（(]\\s*(?:占比?|占比[:：])?\\s*[+\\-－]?[\\d０-９]{1,3}(?:[.．][\\d０-９]+)?\\s*[%％]\\s*[）)]|' +
    '\\n\\s*[\\d０-９]{1,3}(?:[.．][\\d０-９]+)?\\s*[%％]|[↑↓→↗↘⬆⬇▲▼]|' +
    '[（(]\\s*(?:含|其中|包括|包含)[^（）()]*[）)]|[（(]\\s*已?(?:更正|订正|修正|修订)\\s*[）)])\\s*$',
  'u',
);

/** What such marks and remarks end with, blanks left aside: most texts do not, which is seen at their last sign. */
const ENDS_REMARK = /[\]］】）)\d０-９①-⑳%％↑↓→↗↘⬆⬇▲▼]/u;

/** Reads the text of a cell. Anything that is not plainly a number, a blank or a dash stays text. */
export const readFigure: (raw: string) => Figure = remembered((whole) => {
  const raw = withoutRemarks(whole);
  const unmarked = RAISED.test(raw) ? raw.replace(MARK_OF_WORD, '') : raw;
  const text = withoutQuotes(foldCharacters(unmarked).trim()).replace(BEFORE_NUMBER, '');
  if (text === '' || EMPTY_WORDS.test(text)) return BLANK;
  if (DASHES.test(text)) return DASH;
  if (ZERO_WORDS.has(text)) return { state: 'number', value: 0, decimal: '0', unit: null };
  if (!BEGINS_NUMBER.test(text) || !DIGIT.test(text)) return TEXT;
  return NOTE_DIGITS.test(raw) || raw.includes(TURNED) ? TEXT : readNumber(text);
});

function withoutRemarks(whole: string): string {
  if (!ENDS_REMARK.test(whole.trimEnd().slice(-1))) return whole;
  return whole.replace(MARK_OF_FIGURE, '').replace(REMARK_ON_FIGURE, '');
}

function withoutQuotes(text: string): string {
  return QUOTED.exec(text)?.slice(1).find(Boolean)?.trim() || text;
}

function readNumber(text: string): Figure {
  const spaced = text.replace(/\s+/gu, (blanks) => (/[\n\r]/.test(blanks) ? '\n' : ' '));
  const grouped = signWordsToSigns(spaced).replace(
    BLANK_GROUPS,
    (_, head: string, tail: string) => head + tail.replace(/ /gu, ''),
  );
  const match = NUMBER.exec(grouped.replace(/\s(?=\D)|(?<=\D)\s/gu, ''));
  if (!match) return TEXT;
  const [, sign = '', whole = '', fraction = '', bare, bracketed] = match;
  const decimal = `${sign === '' || sign === '+' ? '' : '-'}${whole.replace(/[,'’]/gu, '')}${fraction}`;
  // A negative zero would be another number in the outputs than the zero that is printed.
  return { state: 'number', value: Number(decimal) || 0, decimal, unit: bare ?? bracketed ?? null };
}

function signWordsToSigns(text: string): string {
  for (const [words, sign] of SIGN_WORDS)
    if (words.test(text)) return text.replace(words, sign).replace(/^([+-])\s+/u, '$1');
  return text;
}
