import type { Severity } from '../../model/finding.js';
import source from './year-links.json' with { type: 'json' };

/** A cell of one of the two reports, added (1) or taken away (-1). */
export interface YearTerm {
  readonly year: 'earlier' | 'later';
  readonly cell: string;
  readonly factor: 1 | -1;
}

/** A sum over the reports of two consecutive years, written out in cells. */
export interface YearIdentity {
  readonly code: string;
  /** The column or row that it is written for: `natural_person`, `t2_permits`. */
  readonly instance: string;
  readonly severity: Severity;
  /** Forms on which both reports have to be. */
  readonly forms: readonly string[];
  readonly left: readonly YearTerm[];
  readonly right: readonly YearTerm[];
  readonly zh: string;
  readonly en: string;
  /** How far a break can be trusted. */
  readonly trustZh: string;
  readonly trustEn: string;
}

interface TermSource extends Omit<YearTerm, 'factor'> {
  readonly factor?: 1 | -1;
}

/** As `year-links.json` writes it: `*` in a cell stands for each of `each`. */
interface LinkSource extends Omit<YearIdentity, 'instance' | 'left' | 'right'> {
  readonly each: readonly string[];
  readonly left: readonly TermSource[];
  readonly right: readonly TermSource[];
}

/** Every sum that has to hold from one year to the next. */
export const YEAR_IDENTITIES: readonly YearIdentity[] = (source as readonly LinkSource[]).flatMap(
  ({ each, ...link }) =>
    each.map((instance) => ({
      ...link,
      instance,
      left: link.left.map((term) => termFor(instance, term)),
      right: link.right.map((term) => termFor(instance, term)),
    })),
);

function termFor(instance: string, { year, cell, factor = 1 }: TermSource): YearTerm {
  return { year, cell: cell.replace('*', instance), factor };
}
