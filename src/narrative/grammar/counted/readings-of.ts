import type { ClaimReading, Quantity } from '../../../model/claim.js';
import type { SubjectEntry, Vocabulary } from '../../vocabulary/vocabulary.js';
import type { Counted } from './read-counted.js';

/** The readings of what is counted; none where the subject is not known or is not counted in this unit. */
export function readingsOf(
  counted: Pick<Counted, 'subject' | 'subjects' | 'predicates' | 'applicant'>,
  unit: string | null,
  vocabulary: Vocabulary,
): ClaimReading[] {
  const { subject, applicant } = counted;
  const entry = subject === null ? undefined : vocabulary.subjects.get(subject);
  if (!entry || !isCountedIn(entry, unit)) return [];
  const predicates = counted.predicates.length > 0 ? counted.predicates : entry.default.map((id) => [id]);
  const subjects = counted.subjects.length > 1 ? [...new Set(counted.subjects)] : [entry.id];
  const ways = new Map(predicates.map((ids) => [ids.join(' '), ids]));
  return [...ways.values()].map((ids) =>
    subjects.flatMap((each) => ids.map((predicate): Quantity => ({ subject: each, predicate, applicant }))),
  );
}

function isCountedIn(entry: SubjectEntry, unit: string | null): boolean {
  return unit === null || unit === '' || entry.units === undefined || entry.units.includes(unit);
}
