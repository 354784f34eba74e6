import type { FormFile } from './form.js';
import { type Identity, identitiesOf } from './identities.js';

/** A cell in a sum: counted once on the left (`1`) or once on the right (`-1`). */
export interface Term {
  readonly cell: string;
  readonly factor: 1 | -1;
}

/** A hard equation of the form, written as a sum that is zero. */
export interface ZeroSum {
  /** Code and instance: `T3-ROW t3_granted`. */
  readonly label: string;
  readonly code: string;
  readonly terms: readonly Term[];
}

/** Every hard equation of a form (no inequality, nothing soft) as a sum that is zero. */
export function zeroSums(form: FormFile, undivided: ReadonlySet<string>): ZeroSum[] {
  return identitiesOf(form, undivided).filter(isHardEquation).map(zeroSum);
}

/** Whether an identity states that two sums are equal, on every sound form. */
export function isHardEquation(identity: Identity): boolean {
  return identity.kind === 'hard' && identity.relation === 'equal';
}

/** An identity as a sum that is zero. */
export function zeroSum(identity: Identity): ZeroSum {
  const { code } = identity;
  const terms = [
    ...identity.left.map((cell): Term => ({ cell, factor: 1 })),
    ...identity.right.map((cell): Term => ({ cell, factor: -1 })),
  ];
  return { label: identityLabel(identity), code, terms };
}

/** What the figures of a sum add up to: 0 where it holds, NaN where one of them is not known. */
export function totalOf({ terms }: ZeroSum, figureOf: (cell: string) => number | null | undefined): number {
  return terms.reduce((total, { cell, factor }) => total + factor * (figureOf(cell) ?? Number.NaN), 0);
}

/** Sums in which every cell is one of these, those of a row. */
export function sumsWithin(cells: ReadonlySet<string>, sums: readonly ZeroSum[]): ZeroSum[] {
  return sums.filter((sum) => sum.terms.every((term) => cells.has(term.cell)));
}

/** Whether a cell is part of a sum. */
export function throughCell(sum: ZeroSum, cell: string): boolean {
  return sum.terms.some((term) => term.cell === cell);
}

/** Whether a cell is part of some of the sums. */
export function throughAny(sums: readonly ZeroSum[], cell: string): boolean {
  return sums.some((sum) => throughCell(sum, cell));
}

/** `T3-ROW t3_granted`: how an identity is named in certificates and findings. */
export function identityLabel(identity: Identity): string {
  return `${identity.code} ${identity.instance}`;
}
