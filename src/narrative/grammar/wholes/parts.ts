import type { Quantity } from '../../../model/claim.js';
import source from './partitions.json' with { type: 'json' };

/** Ways in which a whole falls into parts that exclude each other. */
export interface Partitions {
  readonly predicates: readonly {
    readonly subjects: readonly string[];
    readonly wholes: readonly string[];
    readonly parts: readonly string[];
    /** The whole that is exactly all of the parts; of the others they may be less. */
    readonly isCompleteOf: string;
  }[];
  readonly subjects: readonly { readonly whole: string; readonly parts: readonly string[] }[];
  readonly applicants: readonly (readonly string[])[];
  /** Counted in the whole where the text says so (含上年结转). */
  readonly included: readonly {
    readonly subject: string;
    readonly wholes: readonly string[];
    readonly part: string;
  }[];
}

/** The ways in which quantities fall into parts, as data. */
export const PARTITIONS: Partitions = source;

/** True where a quantity of this predicate is, by its meaning, a part of that whole. */
export function isPartOf(part: Quantity, whole: Quantity): boolean {
  return (
    (part.subject === whole.subject && isPartByPredicate(part, whole)) ||
    PARTITIONS.subjects.some(
      (each) =>
        each.whole === whole.subject &&
        each.parts.includes(part.subject) &&
        part.predicate === whole.predicate,
    )
  );
}

function isPartByPredicate({ subject, predicate }: Quantity, whole: Quantity): boolean {
  if (predicate === null || whole.predicate === null) return false;
  const [of, name] = [whole.predicate, predicate];
  return (
    PARTITIONS.predicates.some(
      ({ subjects, wholes, parts }) =>
        subjects.includes(subject) && wholes.includes(of) && parts.includes(name),
    ) ||
    PARTITIONS.included.some(
      (each) => each.subject === subject && each.wholes.includes(of) && each.part === name,
    ) ||
    (isOutcome(whole) && name.startsWith(`${of}_`))
  );
}

/** True for what became of something: outcomes exclude each other, and several of them can be counted together. */
export function isOutcome({ subject, predicate }: Pick<Quantity, 'subject' | 'predicate'>): boolean {
  return (
    predicate !== null &&
    PARTITIONS.predicates.some(
      ({ subjects, parts }) => subjects.includes(subject) && parts.includes(predicate),
    )
  );
}
