import type { Claim, ClaimReading, Period, Quantity } from '../../../model/claim.js';
import { type Discourse, recentClaims, subjectOf } from '../discourse/discourse.js';
import type { NumberToken } from '../tokens/tokens.js';
import { isPartOf } from './parts.js';

/**
 * The claim whose parts a list begins to name, latest first: of the clause, and if possible one that is not told aside.
 * What was carried over, what stands in brackets, and last year's figure beside this year's are told aside: 新收227件，
 * 上年结转2件，其中自然人77件. Null where nothing can hold the part.
 */
export function wholeAmong(
  counts: readonly Claim[],
  part: NumberToken,
  period: Period,
  discourse: Discourse,
): Claim | null {
  const holds = ({ value }: Claim) => part.value === null || value === null || value >= part.value;
  const isMain = (claim: Claim) => !isToldAside(claim, period, discourse);
  const inClause = counts.filter(({ id, unit }) => id > discourse.clauseFrom && isOneKind(unit, part.unit));
  const [last, ...mains] = inClause.filter(isMain);
  const isOfLast = (claim: Claim) => last !== undefined && subjectOf(claim) === subjectOf(last);
  return (
    [...(last ? [last] : []), ...mains.filter(isOfLast)].find(holds) ??
    inClause.find((claim) => !isMain(claim) && holds(claim)) ??
    last ??
    counts.find(isMain) ??
    counts.find(holds) ??
    null
  );
}

/** Units of what is no thing: among 条 and 件 any may be a part of any. */
const APART: ReadonlySet<string> = new Set(['次', '人次', '元', '万元', '亿元']);

/** 信息81篇，访问量4亿次，其中公告5篇: what is counted in 篇 is no part of what is counted in 次. */
function isOneKind(whole: string | null, part: string): boolean {
  return whole === part || !(APART.has(whole ?? '') || APART.has(part));
}

/** The last claim of which these readings are by their meaning a part: 维持 of the review cases before it. */
export function impliedWhole(readings: readonly ClaimReading[], discourse: Discourse): Claim | null {
  const parts = readings.flat();
  if (parts.length === 0) return null;
  const isWhole = (whole: Quantity) =>
    whole.applicant === null && parts.every((part) => isPartOf(part, whole));
  return (
    recentClaims(discourse).find(
      ({ kind, readings: wholes, qualifier }) =>
        kind === 'count' &&
        qualifier === '' &&
        wholes.length > 0 &&
        wholes.some((whole) => whole.every(isWhole)),
    ) ?? null
  );
}

/** What was carried over between a whole and its parts: the parts may be of it, or of both. */
export function carriedBefore(whole: Claim, claims: readonly Claim[]): Claim[] {
  const behind = claims.slice(whole.id);
  const first = behind.findIndex(({ partOf }) => partOf === whole.id);
  return (first < 0 ? behind : behind.slice(0, first)).filter(isCarried);
}

/** True for what was carried over from last year or to the next. */
export function isCarried({ readings }: Pick<Claim, 'readings'>): boolean {
  return readings.some((reading) => reading.some(({ predicate }) => predicate?.startsWith('carried_')));
}

function isToldAside(claim: Claim, period: Period, { bracketed }: Discourse): boolean {
  const isEarlier = claim.period.kind === 'previous_year' && period.kind === 'this_year';
  return isEarlier || isCarried(claim) || bracketed.has(claim.id);
}

/** The last numbers of the paragraph that count something, latest first. */
export function recentCounts(discourse: Discourse): Claim[] {
  return recentClaims(discourse).filter(({ kind }) => kind === 'count');
}
