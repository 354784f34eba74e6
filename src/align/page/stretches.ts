import { FLOWING_UNIT } from '../figure/units.js';
import { type FoldedText, LONE_CELL, LOOKS_LIKE_DIGIT } from './fold-text.js';

/** A half-open range of a folded text. */
export interface Stretch {
  /** `label` of a form, other `text`, or `figures`. */
  readonly kind: 'label' | 'text' | 'figures';
  readonly start: number;
  readonly end: number;
}

/**
 * Digits with letters that scans take digits for, before their decimal point or behind it (O.72), or with dots behind them
 * that a scan made of zeros: no figure that can be read, and the digits among them are none either. A single digit and a
 * dot may be the serial number of a label.
 */
const MISREAD =
  `(?<![a-z\\d])(?=[${LOOKS_LIKE_DIGIT}]*\\.?\\d)(?=[\\d.]*[${LOOKS_LIKE_DIGIT}])` +
  `[\\d${LOOKS_LIKE_DIGIT}]+(?:\\.[\\d${LOOKS_LIKE_DIGIT}]+)?(?![a-z])|\\d{2,}[·•]+(?!\\d)`;
/** A year or a day is no figure; what is left of it without its word (2023年 for 2023) would be one. */
const DATE = '\\d+(?:年度?|月|日)';
/** Digits with the mark of a note behind them; with further digits behind that they are no figure. */
const MARKED = '\\d[\\d.,]*\\(注\\d{0,2}\\)\\d*';
/**
 * Digits with what belongs to them, be it the exponent that a spreadsheet prints (3.9E+06); a digit before `1.` or `1、` and
 * a word is the serial number of a label.
 */
export const FIGURE = new RegExp(
  `${MISREAD}|${MARKED}|(?<![\\p{L}\\p{N}])${LONE_CELL}(?![\\p{L}\\p{N}])|${DATE}|` +
    `(?:增加|减少|[+\\-–增减])?\\d+(?:,\\d+)*(?:\\.\\d+)?(?:e[+-]?\\d+)?${FLOWING_UNIT}?(?:[.、]$)?`,
  'giu',
);
/** The serial number of a label whose wording is known without it. */
const SERIAL_ONLY = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d{1,2}[.、]|\(\d{1,2}\))$/u;
const SERIAL_DIGIT = /\d(?=[.、](?![\d\s]))/u;
/** The serial number that a label begins with. */
const SERIAL_OF_LABEL = /^\(?(\d{1,2})[.、]/u;
/** What stands behind a serial number in brackets: the label, or nothing where its words were found. */
const SERIAL_END = /^\)(?:\p{L}|$)/u;

/**
 * What belongs to a label behind its words: guidance in brackets (上一年项目数量（指2019年事项数）), digits and all, a
 * translation (自然人 Natural persons; no l or O before digits), a colon. The number of the next label is none of it, nor is a
 * line of figures within: those are the cells of a row that was printed beside the middle of its label.
 */
const GUIDANCE = new RegExp(
  '^(?:\\((?![一二三四五六七八九十]{1,3}\\))[^()]*\\p{Script=Han}[^()]*\\))?' +
    `(?:(?![${LOOKS_LIKE_DIGIT}]*\\.?\\d)\\p{Script=Latin}[\\p{Script=Latin}.,'&/()-]*)?[:=]?`,
  'iu',
);

/** What ends a line of flattened text. */
export const LINE_END = /[\n\r\f]/u;
const DIGITS = '[\\d０-９]';
const CELL_WITHIN = `(?:${DIGITS}[\\d０-９,，]*[件条项笔]?|[-–—－/无零〇])`;
/**
 * A line of figures, several with blanks between them, or one at the end of a line, within a label that was wrapped around its
 * row. A year that its words follow on the next line is none.
 */
const FIGURES_WITHIN = new RegExp(
  `\\n[^\\S\\n]*${DIGITS}[\\d０-９\\s]*\\n|(?<!${DIGITS})${CELL_WITHIN}(?:\\s+${CELL_WITHIN}){2}|` +
    `(?<=\\s)${CELL_WITHIN}[^\\S\\n]*\\n(?!\\s*[年月日])`,
  'u',
);

/**
 * Divides a text into the labels of the forms with what belongs to them, runs of figures, and what else stands between.
 *
 * @param folded the text as it is compared with labels; stretches are ranges of it
 */
export function stretchesOf(original: string, folded: FoldedText, labels: RegExp): Stretch[] {
  const { text, offsets } = folded;
  const stretches: Stretch[] = [];
  const cutUnlabelled = (start: number, end: number) => unlabelled(original, folded, start, end, stretches);
  let from = 0;
  for (const match of text.matchAll(labels)) {
    if (match.index < from) continue;
    stretches.push(...cutUnlabelled(from, match.index));
    const start = SERIAL_ONLY.test(textOf(stretches.at(-1), text)) ? stretches.pop()!.start : match.index;
    const end = match.index + match[0].length;
    const guided = endOfGuidance(text, end);
    from = FIGURES_WITHIN.test(original.slice(offsets[end], offsets[guided])) ? end : guided;
    stretches.push({ kind: 'label', start, end: from });
  }
  return [...stretches, ...cutUnlabelled(from, text.length)];
}

function textOf(stretch: Stretch | undefined, text: string): string {
  return stretch?.kind === 'text' ? text.slice(stretch.start, stretch.end) : '';
}

/** A translation with guidance is shorter than this. */
const LONGEST_GUIDANCE = 200;

function endOfGuidance(text: string, end: number): number {
  return end + (GUIDANCE.exec(text.slice(end, end + LONGEST_GUIDANCE))?.[0].length ?? 0);
}

/** @param before the stretches before this part */
function unlabelled(
  original: string,
  { text, offsets }: FoldedText,
  start: number,
  end: number,
  before: readonly Stretch[],
): Stretch[] {
  const stretches: Stretch[] = [];
  const part = text.slice(start, end);
  const endsLine = (at: number) =>
    LINE_END.test(original.slice(offsets[start + at - 1], offsets[start + at]));
  let from = 0;
  for (const match of part.matchAll(FIGURE)) {
    const words: Stretch = { kind: 'text', start: start + from, end: start + match.index };
    const nextSerial = () => lastSerial([...before, ...stretches, words], text) + 1;
    const to = withoutSerial(part, match, endsLine, nextSerial);
    if (to === match.index) continue;
    if (match.index > from) stretches.push(words);
    stretches.push({ kind: 'figures', start: start + match.index, end: start + to });
    from = to;
  }
  if (from < part.length) stretches.push({ kind: 'text', start: start + from, end });
  return joinFigures(stretches, text);
}

/**
 * Where a figure ends: before the digit that is the serial number of what follows it. No number is parted from its sign by a
 * line end, and the last of several digits is one only where it counts on; else the sign stands behind the figure (564.),
 * which is then none that can be read.
 */
function withoutSerial(
  part: string,
  match: RegExpExecArray,
  endsLine: (at: number) => boolean,
  nextSerial: () => number,
): number {
  const figure = match[0].replace(/[.、]$/u, '');
  const end = match.index + figure.length;
  if (endsLine(end)) return end;
  if (figure.length <= 2 && part[match.index - 1] === '(' && SERIAL_END.test(part.slice(end, end + 3)))
    return match.index;
  if (!SERIAL_DIGIT.test(part.slice(end - 1, end + 2))) return end;
  const isSerial = figure.length === 1 || (!endsLine(end + 1) && Number(figure.at(-1)) === nextSerial());
  return isSerial ? end - 1 : end + 1;
}

/** The serial number of the last label that has one; 0 where none has. */
function lastSerial(stretches: readonly Stretch[], text: string): number {
  const serials = stretches.map((stretch) =>
    stretch.kind === 'figures' ? null : SERIAL_OF_LABEL.exec(text.slice(stretch.start, stretch.end)),
  );
  return Number(serials.findLast((serial) => serial !== null)?.[1] ?? 0);
}

/** Figures with only a blank between them are one stretch: the blank is no label. */
function joinFigures(stretches: readonly Stretch[], text: string): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    if (text.slice(stretch.start, stretch.end).trim() === '') continue;
    const last = joined.at(-1);
    if (last?.kind === 'figures' && stretch.kind === 'figures') {
      joined[joined.length - 1] = { ...last, end: stretch.end };
    } else joined.push(stretch);
  }
  return joined;
}
