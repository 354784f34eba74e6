import type { Form } from '../../forms/index.js';
import type { Claim } from '../../model/claim.js';
import type { Finding } from '../../model/finding.js';
import type { CellReadings } from '../../model/reading.js';
import { withoutNoise } from '../../model/without-noise.js';
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
  const comparable = comparableClaims(claims, form);
  const compared = comparable
    .filter((each) => !isRemainder(each, comparable))
    .map((each) => compare(each, cells));
  const disagreeing = compared.filter(({ inTable, agrees }) => inTable !== null && !agrees);
  if (disagreeing.length === 0) return [];
  const agreed = new Set(compared.filter(({ agrees }) => agrees).map(keyOf));
  const told = new Set<string>();
  return disagreeing.flatMap((each) => {
    const key = `${keyOf(each)} ${each.value}`;
    if (told.has(key)) return [];
    told.add(key);
    return [cellFinding(each.claim, each.measure, each.terms, each.inTable!, form, agreed.has(keyOf(each)))];
  });
}

function compare(claim: ComparableClaim, cells: CellReadings): Comparison {
  const { measure, value } = claim;
  const has = (cell: string) => (cells.get(cell)?.state ?? 'absent') !== 'absent';
  const terms = asPrinted(measure.terms, has);
  const inTable = sumOf(terms, cells);
  const isStatedBy = (sum: readonly Term[]) => sumOf(asPrinted(sum, has), cells) === value;
  const agrees = inTable === value || measure.also.some(isStatedBy);
  return { claim: claim.claim, measure, value, terms, inTable, agrees };
}

/** 共办结20件，其中予以公开12件、其他8件: what is left of the whole that the sentence names, not a row of the form. */
function isRemainder({ claim, value }: ComparableClaim, all: readonly ComparableClaim[]): boolean {
  if (claim.readings[0]?.[0]?.predicate !== 'other') return false;
  const beside = all.filter((each) => each.claim.sentence === claim.sentence && each.claim !== claim);
  const whole = beside.find((each) => each.claim.start < claim.start);
  if (whole === undefined) return false;
  const parts = beside.filter((each) => each !== whole && each.claim.start < claim.start);
  return parts.length > 0 && parts.reduce((sum, each) => sum + each.value, value) === whole.value;
}

/** A cell without a figure is not 0: then there is no sum. */
function sumOf(terms: readonly Term[], cells: CellReadings): number | null {
  let sum = 0;
  for (const { cell, sign } of terms) {
    const figure = cells.get(cell)?.resolved ?? null;
    if (figure === null) return null;
    sum += sign * figure;
  }
  return withoutNoise(sum);
}

function keyOf({ measure }: ComparableClaim): string {
  return `${measure.code} ${measure.terms.map(({ cell }) => cell).join(' ')}`;
}
