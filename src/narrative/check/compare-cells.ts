import type { Form } from '../../forms/index.js';
import type { Claim } from '../../model/claim.js';
import type { Finding } from '../../model/finding.js';
import type { CellReadings } from '../../model/reading.js';
import { type ComparableClaim, comparableClaims } from './comparable.js';
import { cellFinding } from './describe.js';
import { asPrinted, type Term } from './measures.js';

/** How a claim stands to the cells that it states. */
interface Comparison extends ComparableClaim {
  readonly terms: readonly Term[];
  /** Sum of the cells, or null where one of them has no figure: nothing can be said then. */
  readonly inTable: number | null;
  readonly agrees: boolean;
}

/** Claims that state another figure than the tables of the same report. */
export function compareCells(claims: readonly Claim[], form: Form, cells: CellReadings): Finding[] {
  const compared = comparableClaims(claims, form).map((each) => compare(each, cells));
  const agreed = new Set(compared.filter(({ agrees }) => agrees).map(keyOf));
  const told = new Set<string>();
  return compared.flatMap((each) => {
    const key = `${keyOf(each)} ${each.value}`;
    if (each.inTable === null || each.agrees || told.has(key)) return [];
    told.add(key);
    return [cellFinding(each.claim, each.measure, each.terms, each.inTable, form, agreed.has(keyOf(each)))];
  });
}

function compare(claim: ComparableClaim, cells: CellReadings): Comparison {
  const { measure, value } = claim;
  const has = (cell: string) => cells.get(cell)?.state !== undefined && cells.get(cell)?.state !== 'absent';
  const terms = asPrinted(measure.terms, has);
  const inTable = sumOf(terms, cells);
  const others = measure.also.map((sum) => sumOf(asPrinted(sum, has), cells));
  return { ...claim, terms, inTable, agrees: [inTable, ...others].includes(value) };
}

/** A cell without a figure is not 0: then there is no sum. */
function sumOf(terms: readonly Term[], cells: CellReadings): number | null {
  let sum = 0;
  for (const { cell, sign } of terms) {
    const figure = cells.get(cell)?.resolved ?? null;
    if (figure === null) return null;
    sum += sign * figure;
  }
  return Math.round(sum * 1e6) / 1e6;
}

function keyOf({ measure }: ComparableClaim): string {
  return `${measure.code} ${measure.terms.map(({ cell }) => cell).join(' ')}`;
}
