import type { Claim, ClaimReading, Quantity } from '../../../model/claim.js';
import type { Discourse } from '../discourse/discourse.js';
import { hasMark, type Token } from '../tokens/tokens.js';
import { PARTITIONS } from './parts.js';

/** What a total at the end of a list counts, and whether the list was of different bodies. */
export interface Total {
  readonly readings: readonly ClaimReading[];
  readonly isOfBodies: boolean;
}

/**
 * 维持3件、纠正1件，共4件: the total of the numbers before it in the sentence. Null where the words call it no total, or
 * the numbers have nothing in common.
 */
export function totalOf(words: readonly Token[], discourse: Discourse): Total | null {
  if (!words.some((word) => hasMark(word, 'part_ends'))) return null;
  const parts = discourse.claims.slice(discourse.clauseFrom).filter(({ kind }) => kind === 'count');
  if (parts.length < 2) return null;
  const readings = commonReadings(parts) ?? wholeOfOutcomes(parts);
  const isOfBodies = new Set(parts.map(({ scope }) => scope.text)).size > 1;
  return readings && { readings, isOfBodies };
}

/** Parts that differ in applicant, channel or body alone: the same without these. */
function commonReadings(parts: readonly Claim[]): readonly ClaimReading[] | null {
  const [first, ...others] = parts.map(({ readings }) =>
    readings.map((reading) => reading.map((quantity): Quantity => ({ ...quantity, applicant: null }))),
  );
  const key = JSON.stringify(first);
  return first && first.length > 0 && others.every((other) => JSON.stringify(other) === key) ? first : null;
}

/** Outcomes that exclude each other: what they are the outcomes of. */
function wholeOfOutcomes(parts: readonly Claim[]): readonly ClaimReading[] | null {
  const quantities = parts.map(({ readings }) => (readings.length === 1 ? readings[0]![0] : undefined));
  const subject = quantities[0]?.subject;
  const partition = PARTITIONS.predicates.find(
    ({ subjects, parts: names }) =>
      subject !== undefined &&
      subjects.includes(subject) &&
      quantities.every((each) => each?.subject === subject && names.includes(each.predicate ?? '')),
  );
  return partition ? [[{ subject: subject!, predicate: partition.isCompleteOf, applicant: null }]] : null;
}
