import type { Where } from './place.js';

/**
 * What a number in the prose says: a count or amount; a share of another claim; how much a claim grew; or a rate whose
 * base is not counted here (`满意度100%`).
 */
export type ClaimKind = 'count' | 'share' | 'growth' | 'rate';

/** What is counted: `request`, `new_received`, `natural_person`. Words that are not known give the subject `other`. */
export interface Quantity {
  readonly subject: string;
  /** What happened to it; null where the subject is not one of the form. */
  readonly predicate: string | null;
  /** Column id of the kind of applicant, `legal_person` for all organisations; null where all are meant. */
  readonly applicant: string | null;
}

/** One way to understand a claim: its number is the sum of these quantities, nearly always of one. */
export type ClaimReading = readonly Quantity[];

/** Whose figures: the whole area, the government itself, its office, a town, the body that reports, one named body, or several of them. */
export type ScopeKind =
  | 'area'
  | 'government'
  | 'office'
  | 'town'
  | 'own_body'
  | 'body'
  | 'bodies'
  | 'unstated';

/** Whose figures a claim gives. */
export interface Scope {
  readonly kind: ScopeKind;
  /** True where this is the scope of the tables of the report. */
  readonly isOwn: boolean;
  /** The words that say so; empty where none do. */
  readonly text: string;
}

/** Which time a claim is about, seen from the year of the report. */
export type PeriodKind =
  | 'this_year'
  | 'previous_year'
  | 'next_year'
  | 'other_year'
  | 'part_of_year'
  | 'since';

/** The time a claim is about, and the words that say so. */
export interface Period {
  readonly kind: PeriodKind;
  readonly text: string;
}

/** How exact the number is said to be. `range`: from `value` to `valueTo`. */
export type Approximation = 'about' | 'over' | 'under' | 'range';

/** A number with its unit in the prose of a report, and what it says. */
export interface Claim {
  /** 1, 2, 3 in the order of the text. */
  readonly id: number;
  readonly kind: ClaimKind;
  /** Section of the report: `overview`, `problems`, `other_matters` or the section of a table. */
  readonly section: string;
  /** More than one: the words allow several. None: it counts nothing that the forms know. */
  readonly readings: readonly ClaimReading[];
  /** Words that narrow what is counted (`征地拆迁类`); empty where nothing does. */
  readonly qualifier: string;
  readonly scope: Scope;
  readonly period: Period;
  /** Unit as printed (`件`, `万元`, `%`); null where the text says "none" in words. */
  readonly unit: string | null;
  /** The number in that unit; a decline is negative. Null where the number is open (`数十`). */
  readonly value: number | null;
  readonly valueTo: number | null;
  /** The characters that say the number, as printed. */
  readonly valueRaw: string;
  readonly approximation: Approximation | null;
  /** Id of the claim of which this is one part (其中), or null. */
  readonly partOf: number | null;
  /** For a share or a growth: id of the claim it is about, or null. */
  readonly about: number | null;
  /** For a share: what it is a share of, where the words name it (`request`, `new_received`), or null. */
  readonly base: Quantity | null;
  /** For a growth: the time that it is held against, where the words name it (较2020年), or null. */
  readonly comparedWith: Period | null;
  /** The sentence as printed, and where in it the number stands (UTF-16 units, half-open). */
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly where: Where;
}
