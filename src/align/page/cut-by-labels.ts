import { narrow, type Where } from '../../model/place.js';
import { FLOWING_UNIT } from '../figure/units.js';
import { figuresBehindLabels } from './figures-within-labels.js';
import { type FoldedText, foldText, LONE_CELL } from './fold-text.js';
import { areSeveralFigures } from './glued-digits.js';
import { type PageLine, type PageSlot, pageSlot } from './page-line.js';
import { blankRules } from './rule-lines.js';
import { type HeaderShapes, NO_HEADERS } from './stacked/header-shape.js';
import { wholeHeadersOfText } from './stacked/whole-headers-of-text.js';

/** A half-open range of a folded text. */
interface Stretch {
  /** `label` of a form, other `text`, or `figures`. */
  readonly kind: 'label' | 'text' | 'figures';
  readonly start: number;
  readonly end: number;
}

/**
 * Digits with letters that scans take digits for, or with dots behind them that a scan made of zeros: no figure that can
 * be read, and the digits among them are none either. A single digit and a dot may be the serial number of a label.
 */
const MISREAD = '(?<![a-z\\d])(?=[olqi〇]*\\d)(?=\\d*[olqi〇])[\\dolqi〇]+(?![a-z])|\\d{2,}[·•]+(?!\\d)';
/**
 * Digits with what belongs to them, be it the exponent that a spreadsheet prints (3.9E+06); a digit before `1.` or `1、` and
 * a word is the serial number of a label.
 */
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}])${LONE_CELL}(?![\\p{L}\\p{N}])|${MISREAD}|` +
    `(?:增加|减少|[+\\-–增减])?\\d+(?:,\\d+)*(?:\\.\\d+)?(?:e[+-]?\\d+)?${FLOWING_UNIT}?`,
  'giu',
);
/** The serial number of a label whose wording is known without it. */
const SERIAL_ONLY = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d{1,2}[.、]|\(\d{1,2}\))$/u;
const WHOLE = /.+/gsu;
const SERIAL_DIGIT = /\d(?=[.、](?![\d\s]))/u;
/** What stands behind a serial number in brackets: the label, or nothing where its words were found. */
const SERIAL_END = /^\)(?:\p{L}|$)/u;

/**
 * Cuts flattened text at the labels of the forms: each label begins a line, the figures that follow are its slots.
 * Text that is no label of a form stands as a label of its own, so that a mistyped label keeps its figures.
 *
 * @param headers the headers of the forms, which are looked for where they were wrapped
 */
export function cutByLabels(
  text: string,
  where: Where,
  block: number,
  labels: RegExp,
  headers: HeaderShapes = NO_HEADERS,
): PageLine[] {
  const whole = wholeHeadersOfText(text, headers);
  const { text: inOrder, originOf: before } = figuresBehindLabels(whole.text, labels);
  const originOf = (at: number) => whole.originOf(before(at));
  const place = (start: number, end: number) => narrow(where, originOf(start), originOf(end - 1) + 1);
  const folded = foldText(blankRules(inOrder));
  const stretches = cut(inOrder, folded, labels);
  const frame = isGlued(inOrder, folded, stretches) ? 'glued' : 'none';
  const lines: PageSlot[][] = [];
  for (const [at, stretch] of stretches.entries()) {
    const before = stretches[at - 1];
    const slots = slotsOf(stretch, before ? lastOffset(before.end, folded) + 1 : 0, inOrder, folded, place);
    if (stretch.kind !== 'figures' || lines.length === 0) lines.push(slots);
    else lines.at(-1)!.push(...slots);
  }
  return lines.map((slots) => ({ block, frame, slots: slots.map((slot, column) => ({ ...slot, column })) }));
}

function cut(original: string, folded: FoldedText, labels: RegExp): Stretch[] {
  const { text, offsets } = folded;
  const stretches: Stretch[] = [];
  const cutUnlabelled = (start: number, end: number) => unlabelled(original, folded, start, end);
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

/**
 * What belongs to a label behind its words: guidance in brackets (上一年项目数量（指2019年事项数）), digits and all, a
 * translation (自然人 Natural persons; no l or O before digits), a colon. A line of figures within is none of it, but the
 * cells of a row that was printed beside the middle of its label.
 */
const GUIDANCE =
  /^(?:\([^()]*\p{Script=Han}[^()]*\))?(?:(?![olqi〇]*\d)\p{Script=Latin}[\p{Script=Latin}.,'&/()-]*)?[:=]?/iu;

const LINE_END = /[\n\r\f]/u;
/** A line of figures, or several with blanks between them, within a label that was wrapped around its row. */
const FIGURES_WITHIN =
  /\n[^\S\n]*\d[\d\s]*\n|(?<!\d)(?:\d+[件条项笔]?|[-–—－/])(?:\s+(?:\d+[件条项笔]?|[-–—－/])){2}/u;

function endOfGuidance(text: string, end: number): number {
  return end + (GUIDANCE.exec(text.slice(end, end + 200))?.[0].length ?? 0);
}

function unlabelled(original: string, { text, offsets }: FoldedText, start: number, end: number): Stretch[] {
  const stretches: Stretch[] = [];
  const part = text.slice(start, end);
  const endsLine = (at: number) =>
    LINE_END.test(original.slice(offsets[start + at - 1], offsets[start + at]));
  let from = 0;
  for (const match of part.matchAll(FIGURE)) {
    const to = withoutSerial(part, match, endsLine);
    if (to === match.index) continue;
    if (match.index > from) stretches.push({ kind: 'text', start: start + from, end: start + match.index });
    stretches.push({ kind: 'figures', start: start + match.index, end: start + to });
    from = to;
  }
  if (from < part.length) stretches.push({ kind: 'text', start: start + from, end });
  return joinFigures(stretches, text);
}

/** A figure without the digit that is the serial number of what follows it; no number is parted from its sign by a line end. */
function withoutSerial(part: string, match: RegExpExecArray, endsLine: (at: number) => boolean): number {
  const end = match.index + match[0].length;
  if (endsLine(end)) return end;
  if (match[0].length <= 2 && part[match.index - 1] === '(' && SERIAL_END.test(part.slice(end, end + 3)))
    return match.index;
  return SERIAL_DIGIT.test(part.slice(end - 1, end + 2)) ? end - 1 : end;
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

/**
 * True where figures stand right against a label of the form: then they may stand against each other too; or where a row
 * has digits that can only be several figures.
 */
function isGlued(text: string, folded: FoldedText, stretches: readonly Stretch[]): boolean {
  return stretches.some((stretch, index) => {
    const before = stretches[index - 1];
    if (stretch.kind !== 'figures' || before?.kind !== 'label') return false;
    if (areSeveralFigures(folded.text.slice(stretch.start, stretch.end))) return true;
    const at = folded.offsets[stretch.start]!;
    return /[\p{L})）]/u.test(text[at - 1]!) && isLongEnough(folded.text, stretch);
  });
}

/** A single figure behind a word proves nothing (a heading with a year); a row of them does. */
function isLongEnough(text: string, stretch: Stretch): boolean {
  return text.slice(stretch.start, stretch.end).replace(/\D/gu, '').length >= 7;
}

/** Where the last character before a place of the folded text stands in the original. */
function lastOffset(end: number, { offsets }: FoldedText): number {
  return offsets[end - 1]!;
}

/** @param from where the stretch before ends in the original */
function slotsOf(
  stretch: Stretch,
  from: number,
  text: string,
  folded: FoldedText,
  place: (start: number, end: number) => Where,
): PageSlot[] {
  const content = folded.text.slice(stretch.start, stretch.end);
  const pieces = content.matchAll(stretch.kind === 'figures' ? FIGURE : WHOLE);
  let end = from;
  return [...pieces].map((piece) => {
    const start = folded.offsets[stretch.start + piece.index]!;
    const last = lastOffset(stretch.start + piece.index + piece[0].length, folded);
    const slot = pageSlot(text.slice(start, last + 1), 0, 1, place(start, last + 1));
    const continuesLine = LINE_END.test(text.slice(end, start)) ? { continuesLine: true as const } : {};
    end = last + 1;
    if (stretch.kind !== 'figures') return slot.label === null ? { ...slot, ...continuesLine } : slot;
    // Digits run together need not be one figure (`-1015,656`), and are no label for that.
    return { ...slot, ...continuesLine, label: null };
  });
}
