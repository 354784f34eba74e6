import { foldCharacters, RAISED_DIGIT } from './fold-characters.js';
import { LONGEST_REMEMBERED, remembered } from './remembered.js';
import { spelled } from './spelling.js';

/** A label reduced to what identifies it. */
export interface FoldedLabel {
  /** The serial number that the label begins with: `一`, `(一)`, `1`; empty where there is none. Never data. */
  readonly serial: string;
  /** The words of the label: no serial, no blanks, no punctuation, no bracketed guidance. */
  readonly core: string;
}

const SERIAL =
  /^(?:([一二三四五六七八九十]{1,4})[、.,:]|\(([一二三四五六七八九十]{1,3})\)、?|\(?(\d{1,2})(?:[、.,:]|\)))/u;
/** What leads to a label from the one before it, or marks an item of a list (三、本年度办理结果-（一）予以公开, · 规章). */
const LEADING_SIGNS = /^[^\p{L}\p{N}([]+/u;
/** Brackets around one or two numerals belong to the label (第二十条第（一）项); around more they hold guidance. */
const NUMERAL_BRACKETS = /\(([一二三四五六七八九十]{1,3}|\d{1,2})\)/gu;
const GUIDANCE_BRACKETS = /\([^()]*\)/gu;
const ONLY_GUIDANCE = /^\s*\([^()]*\)\s*$/u;
/** Marks that lead from a label to a note: raised digits, and what stands in square brackets or a circle behind it. */
const RAISED_DIGITS = new RegExp(`${RAISED_DIGIT}+`, 'gu');
const NOTE_MARK = /(?<=\p{Script=Han}\)?)(?:\[(?:注|备注)?\d{0,2}\]|\d{1,2}\.)$/u;
const HAN = /\p{Script=Han}/u;
/** A translation printed beside a Chinese label (自然人 Natural persons, or in Uyghur, Tibetan, Mongolian) is not part of it. */
const OTHER_LETTERS = /(?![\u4e00-\u9fff])(?!\p{Script=Han})[\p{L}\p{M}]+/gu;
/** The range of nearly all signs is tried first: the classes of letters and numbers have hundreds. */
const NOT_WORDS = /(?:(?![\u4e00-\u9fff])[^\p{L}\p{N}])+/gu;

/**
 * Reduces a label to its serial number and its words, so that full and half width, spacing, numbering style, quotes,
 * traditional characters, other spellings, bracketed guidance and marks of notes make no difference.
 */
export function foldLabel(raw: string): FoldedLabel {
  return raw.length > LONGEST_REMEMBERED ? new FoldedProse(raw) : foldRemembered(raw);
}

function fold(raw: string): FoldedLabel {
  const plain = spelled(foldCharacters(raw.replace(RAISED_DIGITS, '')).replace(/\s+/gu, ''));
  const text = plain.replace(NOTE_MARK, '').replace(LEADING_SIGNS, '');
  const numbered = SERIAL.exec(text);
  const rest = numbered ? text.slice(numbered[0].length) : text;
  return { serial: serialOf(numbered), core: coreOf(rest) || coreOf(text) };
}

const foldRemembered = remembered(fold);

/** A text that is too long to be remembered, folded when its words are asked for: those of most paragraphs never are. */
class FoldedProse implements FoldedLabel {
  private folded: FoldedLabel | null = null;

  constructor(readonly raw: string) {}

  get serial(): string {
    return this.whole().serial;
  }

  get core(): string {
    return this.whole().core;
  }

  private whole(): FoldedLabel {
    this.folded ??= fold(this.raw);
    return this.folded;
  }
}

/** Whether the words of a label are seen to be more than some signs without folding it: that of a paragraph of prose. */
export function isLongerThan(signs: number, label: FoldedLabel): boolean {
  return label instanceof FoldedProse && holdsMoreThan(signs + MOST_TAKEN, label.raw);
}

/** Signs outside brackets that folding may take from a text: a serial number, the mark of a note. */
const MOST_TAKEN = 10;
const OPENING = '(（⁽₍︵﹙';
const CLOSING = ')）⁾₎︶﹚';

/** Whether a text has more Chinese outside brackets than some signs. */
function holdsMoreThan(signs: number, text: string): boolean {
  let left = signs;
  let depth = 0;
  for (let at = 0; at < text.length && left >= 0; at += 1) {
    const sign = text[at]!;
    if (sign >= '\u4e00' && sign <= '\u9fff') left -= depth === 0 ? 1 : 0;
    else if (OPENING.includes(sign)) depth += 1;
    else if (CLOSING.includes(sign) && depth > 0) depth -= 1;
  }
  return left < 0;
}

/** Whether a text is guidance alone: the line of a label that a cell prints in brackets below the words of it. */
export function isGuidance(raw: string): boolean {
  return ONLY_GUIDANCE.test(foldCharacters(raw));
}

function serialOf(match: RegExpExecArray | null): string {
  if (!match) return '';
  const [, section, item, number] = match;
  return section ?? (item ? `(${item})` : (number ?? ''));
}

function coreOf(text: string): string {
  const chinese = HAN.test(text) ? text.replace(OTHER_LETTERS, '') : text;
  const unwrapped = chinese.replace(NUMERAL_BRACKETS, '$1');
  const withoutGuidance = unwrapped.replace(GUIDANCE_BRACKETS, '').replace(NOT_WORDS, '');
  // A corner cell is one bracketed sentence: there the guidance is the label.
  return withoutGuidance || unwrapped.replace(NOT_WORDS, '');
}
