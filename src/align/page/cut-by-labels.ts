import { narrow, type Where } from '../../model/place.js';
import { figuresBehindLabels } from './figures-within-labels.js';
import { type FoldedText, foldText } from './fold-text.js';
import { areSeveralFigures } from './glued-digits.js';
import { type PageLine, type PageSlot, pageSlot } from './page-line.js';
import { blankRules } from './rule-lines.js';
import { type HeaderShapes, NO_HEADERS } from './stacked/header-shape.js';
import { wholeHeadersOfText } from './stacked/whole-headers-of-text.js';
import { FIGURE, LINE_END, type Stretch, stretchesOf } from './stretches.js';

const WHOLE = /.+/gsu;

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
  const stretches = stretchesOf(inOrder, folded, labels);
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

/** Digits of a row: a single figure behind a word proves nothing (a heading with a year). */
const FEWEST_DIGITS = 7;

function isLongEnough(text: string, stretch: Stretch): boolean {
  return text.slice(stretch.start, stretch.end).replace(/\D/gu, '').length >= FEWEST_DIGITS;
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
