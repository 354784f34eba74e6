import type { Evidence } from '../../model/evidence.js';
import type { RowDecoding } from './row-decoding.js';
import type { RowReading } from './row-readings.js';

/** A row with those of its readings first that agree in most cells with figures seen elsewhere. None is left out. */
export function likeliestFirst(decoding: RowDecoding, evidence: Evidence): RowDecoding {
  const { cells } = decoding.row;
  if (!cells.some((cell) => evidence.has(cell))) return decoding;
  const agreeing = (reading: RowReading) =>
    reading.filter(({ value }, at) =>
      (evidence.get(cells[at]!) ?? []).some((figure) => figure.value === value),
    ).length;
  return { ...decoding, readings: decoding.readings.toSorted((a, b) => agreeing(b) - agreeing(a)) };
}
