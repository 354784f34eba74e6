import type { Claim, Quantity } from '../../model/claim.js';
import { PARTITIONS } from '../grammar/wholes/parts.js';

/** Parts that exclude each other, of one whole. */
export interface Partition {
  readonly parts: readonly Claim[];
  /** True where they are all the parts there can be: then they are the whole, neither more nor less. */
  readonly isComplete: boolean;
}

/** The ways in which the parts fall into groups that exclude each other, with two parts at least. */
export function partitionsOf(whole: Claim, parts: readonly Claim[]): Partition[] {
  const plain = parts.filter(
    ({ qualifier, readings, scope }) =>
      qualifier === '' && readings.length === 1 && scope.text === whole.scope.text,
  );
  return [
    ...byPredicate(whole, plain),
    ...bySubject(whole, plain),
    ...byApplicant(whole, plain),
    ...byScope(whole, parts),
  ].filter(({ parts: some }) => some.length > 1);
}

function byPredicate(whole: Claim, parts: readonly Claim[]): Partition[] {
  const of = soleQuantity(whole);
  if (!of || of.predicate === null) return [];
  return PARTITIONS.predicates
    .filter(({ subjects, isCompleteOf }) => subjects.includes(of.subject) && isCompleteOf === of.predicate)
    .map(({ parts: names }) => {
      const some = distinct(
        parts.filter(
          (part) => isOf(part, of.subject, null) && names.includes(soleQuantity(part)?.predicate ?? ''),
        ),
        (part) => soleQuantity(part)!.predicate!,
      );
      return { parts: some, isComplete: some.length === names.length };
    });
}

function bySubject(whole: Claim, parts: readonly Claim[]): Partition[] {
  const of = soleQuantity(whole);
  return PARTITIONS.subjects
    .filter((each) => each.whole === of?.subject)
    .map(({ parts: names }) => {
      const some = distinct(
        parts.filter((part) => {
          const quantity = soleQuantity(part);
          return names.includes(quantity?.subject ?? '') && quantity?.predicate === of?.predicate;
        }),
        (part) => soleQuantity(part)!.subject,
      );
      return { parts: some, isComplete: some.length === names.length };
    });
}

function byApplicant(whole: Claim, parts: readonly Claim[]): Partition[] {
  const of = soleQuantity(whole);
  if (!of || of.applicant !== null) return [];
  return PARTITIONS.applicants.map((names) => {
    const some = distinct(
      parts.filter((part) => {
        const quantity = soleQuantity(part);
        return names.includes(quantity?.applicant ?? '') && quantity?.predicate === of.predicate;
      }),
      (part) => soleQuantity(part)!.applicant!,
    );
    return { parts: some, isComplete: some.length === names.length };
  });
}

/** Different bodies count different things; whether all bodies are named, nobody says. */
function byScope(whole: Claim, parts: readonly Claim[]): Partition[] {
  const sameAsWhole = JSON.stringify(whole.readings);
  const some = distinct(
    parts.filter(
      (part) =>
        part.scope.text !== whole.scope.text &&
        part.qualifier === whole.qualifier &&
        JSON.stringify(part.readings) === sameAsWhole,
    ),
    ({ scope }) => scope.text,
  );
  const kinds = new Set(some.map(({ scope }) => scope.kind));
  // An area holds its bodies: they do not exclude each other.
  return kinds.has('area') ? [] : [{ parts: some, isComplete: false }];
}

function distinct(parts: readonly Claim[], key: (part: Claim) => string): Claim[] {
  const first = new Map<string, Claim>();
  for (const part of parts) if (!first.has(key(part))) first.set(key(part), part);
  return [...first.values()];
}

function isOf(part: Claim, subject: string, applicant: string | null): boolean {
  const quantity = soleQuantity(part);
  return quantity?.subject === subject && quantity.applicant === applicant;
}

function soleQuantity({ readings }: Claim): Quantity | null {
  return readings.length === 1 && readings[0]!.length === 1 ? readings[0]![0]! : null;
}
