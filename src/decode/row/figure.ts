import { UNIT } from '../../align/figure/units.js';
import type { NumberKind } from '../../forms/index.js';
import type { CellReading } from '../../model/reading.js';

/** What a run of characters says when it is cut out of others as one figure. */
export interface Figure {
  readonly value: number;
  /** The unit printed behind the digits, or null. */
  readonly unit: string | null;
}

// Fifteen digits are the most that a double holds exactly; no figure of a report comes near.
const WHOLE = '0|[1-9]\\d{0,14}|[1-9]\\d{0,2}(?:,\\d{3}){1,4}';

/** The most characters that a figure of any kind has: five groups of digits with commas, decimals, a unit. */
export const LONGEST_FIGURE = 30;

/** How the figures of each kind of cell are written: no leading zeros, a sign or decimals only where the kind has them. */
const GRAMMAR: Readonly<Record<NumberKind, RegExp>> = {
  count: new RegExp(`^(${WHOLE})(${UNIT})?$`, 'u'),
  signed_count: new RegExp(`^(${WHOLE}|[+-][1-9]\\d{0,14})(${UNIT})?$`, 'u'),
  amount: new RegExp(`^((?:${WHOLE})(?:\\.\\d{1,8})?)(${UNIT})?$`, 'u'),
};

const FULL_WIDTH = /[！-～]/gu;
const MINUS = /[−–‐‑]/gu;
/** How far the full-width forms stand behind the plain ones in Unicode. */
const WIDENING = 0xfee0;

/**
 * Full-width digits, signs and marks as plain ones. One character stays one character, so that places stay true; raised
 * and circled digits (¹, ①) stay what they are, for they are marks of footnotes and no part of a figure.
 */
export function foldFigures(text: string): string {
  const narrow = (sign: string) => String.fromCharCode(sign.charCodeAt(0) - WIDENING);
  return text.replace(FULL_WIDTH, narrow).replace(MINUS, '-');
}

/** What a cell prints, folded; nothing where it is not known. */
export function foldedRaw(cell: CellReading | undefined): string {
  return foldFigures(cell?.raw ?? '');
}

/**
 * Reads folded characters, cut out of a row, as one figure of a kind; null where they are none. Stricter than the
 * reading of a cell that stands on its own: what is cut out must be a figure that somebody would have written.
 */
export function figureOf(folded: string, kind: NumberKind): Figure | null {
  const match = GRAMMAR[kind].exec(folded);
  if (!match?.[1]) return null;
  return { value: Number(match[1].replaceAll(',', '')), unit: match[2] ?? null };
}
