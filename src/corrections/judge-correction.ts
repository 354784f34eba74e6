import type { FormCell, NumberKind } from '../forms/index.js';
import { ABSENT, type CellReading } from '../model/reading.js';
import type { Report } from '../model/report.js';
import type { Correction } from './correction.js';
import {
  noSuchCell,
  notANumber,
  type Refusal,
  rawDiffers,
  sourceChanged,
  wrongKindOfNumber,
} from './refusal.js';

/** What stands in the way of a correction, or what it makes of the cell. */
export type Judgement =
  | { readonly refusal: Refusal }
  | { readonly refusal: null; readonly value: number | null };

/** Judges a correction of a report by itself, without the others of its cell. */
export function judgeCorrection(
  correction: Correction,
  report: Report,
  cells: ReadonlyMap<string, FormCell>,
): Judgement {
  if (correction.sourceSha256 !== report.source.sha256) {
    return { refusal: sourceChanged(correction, report.source.sha256) };
  }
  const cell = cells.get(correction.cellId);
  const reading = cell && readingOf(cell, report);
  if (!cell || !reading) return { refusal: noSuchCell(correction, report.form) };
  if (correction.oldRaw !== (reading.raw ?? '')) return { refusal: rawDiffers(correction, reading.raw) };
  return judgeValue(correction, cell.numberKind);
}

/** What was read for a cell. A cell of an undivided group is only there where the report prints the group so. */
function readingOf(cell: FormCell, { cells }: Report): CellReading | undefined {
  return cells.get(cell.id) ?? (cell.optional ? undefined : ABSENT);
}

function judgeValue(correction: Correction, kind: NumberKind): Judgement {
  if (correction.newValue === '') return { refusal: null, value: null };
  const value = decimalNumber(correction.newValue);
  if (value === null) return { refusal: notANumber(correction) };
  return IS_OF_KIND[kind](value)
    ? { refusal: null, value }
    : { refusal: wrongKindOfNumber(correction, kind) };
}

const IS_OF_KIND: Readonly<Record<NumberKind, (value: number) => boolean>> = {
  count: (value) => Number.isInteger(value) && value >= 0,
  signed_count: Number.isInteger,
  amount: (value) => value >= 0,
};

/** Every decimal of so many digits is kept as it is by a double. */
const MOST_DIGITS = 15;

function significantDigits(text: string): number {
  const decimal = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return decimal.replace(/\D/g, '').replace(/^0+/, '').length;
}

/** A plain decimal as a number. Null for everything else, also for more digits than a number can keep. */
function decimalNumber(text: string): number | null {
  if (!/^-?\d+(?:\.\d+)?$/.test(text) || significantDigits(text) > MOST_DIGITS) return null;
  // A negative zero would be written like another figure than the zero that is meant.
  return Number(text) || 0;
}
