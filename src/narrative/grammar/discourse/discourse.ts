import type { Claim, Scope } from '../../../model/claim.js';
import type { Segmenter } from '../../segment/segmenter.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';

/** Who reports on which year; null where the document does not say. */
export interface ReportContext {
  readonly year: number | null;
  readonly agency: string | null;
}

/** What every sentence is read with. */
export interface Grammar {
  readonly segmenter: Segmenter;
  readonly vocabulary: Vocabulary;
  readonly context: ReportContext;
}

/** What a paragraph has said so far: sentences leave out what the sentences before them named. */
export interface Discourse {
  readonly section: string;
  /** Every claim of the report so far. */
  readonly claims: Claim[];
  /** Where the claims of the paragraph begin. */
  from: number;
  /** Where the claims since the last full stop or semicolon begin. */
  clauseFrom: number;
  /** Ids of the claims in brackets that are closed. */
  readonly bracketed: Set<number>;
  /** Subject that was spoken of last. */
  topic: string | null;
  /** Scope of the paragraph, once a claim named one; null before. */
  base: Scope | null;
}

/** How far back a sentence can refer. */
const REACH = 16;

/** The last claims of the paragraph, latest first. */
export function recentClaims({ claims, from }: Discourse): Claim[] {
  return claims.slice(Math.max(from, claims.length - REACH)).reverse();
}

/** The last number of the paragraph that counts something, or null. */
export function lastCount(discourse: Discourse): Claim | null {
  return recentClaims(discourse).find(({ kind }) => kind === 'count') ?? null;
}

/** The quantity that a claim is of, where it is of one alone in whatever way it is read. */
export function subjectOf({ readings }: Pick<Claim, 'readings'>): string | null {
  const subjects = new Set(readings.flatMap((reading) => reading.map(({ subject }) => subject)));
  const [subject] = subjects;
  return subjects.size === 1 ? subject! : null;
}
