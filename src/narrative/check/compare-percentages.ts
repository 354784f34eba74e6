import type { Form } from '../../forms/index.js';
import type { Claim, Quantity } from '../../model/claim.js';
import type { Finding } from '../../model/finding.js';
import type { CellReadings } from '../../model/reading.js';
import { carriedBefore } from '../grammar/wholes/whole.js';
import { comparableClaims } from './comparable.js';
import { textFinding } from './describe.js';

/** Code of a percentage that its numbers do not give. */
export const PERCENTAGE_CODE = 'N-PCT';
/** How far back the whole of a share can stand. */
const REACH = 24;

/** Shares and growths that do not follow from the numbers they are about. */
export function comparePercentages(
  claims: readonly Claim[],
  form: Form,
  previousYear: CellReadings | null,
): Finding[] {
  return claims.flatMap((claim) => {
    const about = claim.about === null ? null : claims[claim.about - 1];
    if (!about || !isExact(claim) || !isExact(about)) return [];
    if (claim.kind === 'share') return shareFinding(claim, about, claims);
    return claim.kind === 'growth' ? growthFinding(claim, about, claims, form, previousYear) : [];
  });
}

function isExact({ value, approximation }: Claim): boolean {
  return value !== null && approximation === null;
}

/** A share is held against its own whole; a whole that gives it elsewhere in the text settles the matter. */
function shareFinding(share: Claim, part: Claim, claims: readonly Claim[]): Finding[] {
  if (share.unit !== '%') return [];
  const whole = wholeOf(share, part, claims);
  if (!whole?.value || !isExact(whole)) return [];
  const others = claims
    .slice(Math.max(0, part.id - REACH), part.id - 1)
    .filter((other) => canBeWhole(other, part));
  const withCarried = carriedBefore(whole, claims.slice(0, part.id)).map((carried) => ({
    ...whole,
    value: whole.value! + (carried.value ?? 0),
  }));
  if ([whole, ...others, ...withCarried].some((each) => isShare(share, part, each))) return [];
  const expected = percent(part.value!, whole.value);
  return [
    textFinding(
      PERCENTAGE_CODE,
      'warning',
      share,
      [],
      { left: share.value, right: expected },
      `文字称“${part.valueRaw}”占${share.valueRaw}，而${part.value}除以${whole.value}为${expected}%`,
      `the text calls ${part.valueRaw} a share of ${share.valueRaw}, but ${part.value} of ${whole.value} is ${expected}%`,
    ),
  ];
}

function wholeOf({ base }: Claim, part: Claim, claims: readonly Claim[]): Claim | null {
  if (base) return claims.slice(0, part.id - 1).findLast((claim) => isOf(claim, base)) ?? null;
  return part.partOf === null ? null : (claims[part.partOf - 1] ?? null);
}

function isOf({ readings, qualifier, kind }: Claim, base: Quantity): boolean {
  return (
    kind === 'count' &&
    qualifier === '' &&
    readings.some(([quantity]) => quantity?.subject === base.subject && quantity.applicant === null)
  );
}

function canBeWhole(other: Claim, part: Claim): boolean {
  return other.kind === 'count' && other.unit === part.unit && isExact(other) && other.value! >= part.value!;
}

function isShare(share: Claim, part: Claim, whole: Claim): boolean {
  return whole.value! > 0 && isWithin(share, (part.value! / whole.value!) * 100);
}

function growthFinding(
  growth: Claim,
  now: Claim,
  claims: readonly Claim[],
  form: Form,
  previousYear: CellReadings | null,
): Finding[] {
  if (!isOverLastYear(growth)) return [];
  const before = saidBefore(growth, now, claims) ?? printedBefore(now, form, previousYear);
  if (before === null || (growth.unit === '%' && before <= 0)) return [];
  const difference = now.value! - before;
  const expected = growth.unit === '%' ? (difference / before) * 100 : difference;
  const isComparable = growth.unit === '%' || growth.unit === now.unit;
  if (!isComparable || isWithin(growth, expected)) return [];
  const rounded = Math.round(expected * 100) / 100;
  return [
    textFinding(
      PERCENTAGE_CODE,
      'warning',
      growth,
      [],
      { left: growth.value, right: rounded },
      `文字称变化“${growth.valueRaw}”，而从${before}到${now.value}的变化为${rounded}${growth.unit}`,
      `the text gives a change of ${growth.valueRaw}, but from ${before} to ${now.value} it is ${rounded}${growth.unit}`,
    ),
  ];
}

/** True for a growth over last year's figure, which is meant where no year is named. */
function isOverLastYear({ comparedWith }: Claim): boolean {
  return comparedWith === null || comparedWith.kind === 'previous_year';
}

/** Last year's figure by the text itself: stated for the same quantity, or by how much it differs. */
function saidBefore(growth: Claim, now: Claim, claims: readonly Claim[]): number | null {
  const near = claims.slice(Math.max(0, now.id - REACH), now.id + REACH);
  const stated = near.find(
    (claim) =>
      claim.kind === 'count' &&
      claim.period.kind === 'previous_year' &&
      isExact(claim) &&
      claim.unit === now.unit &&
      claim.qualifier === now.qualifier &&
      claim.scope.text === now.scope.text &&
      claim.readings.length > 0 &&
      JSON.stringify(claim.readings) === JSON.stringify(now.readings),
  );
  if (stated) return stated.value;
  if (growth.unit !== '%') return null;
  const absolute = near.find(
    (claim) =>
      claim.kind === 'growth' &&
      claim.about === now.id &&
      claim.unit === now.unit &&
      isExact(claim) &&
      isOverLastYear(claim),
  );
  return absolute ? now.value! - absolute.value! : null;
}

/** Last year's figure by last year's tables. */
function printedBefore(now: Claim, form: Form, previousYear: CellReadings | null): number | null {
  const [comparable] = comparableClaims([now], form);
  const [term, ...more] = comparable?.measure.terms ?? [];
  return term && more.length === 0 ? (previousYear?.get(term.cell)?.resolved ?? null) : null;
}

/** Rounded or cut off, the printed digits leave one unit of the last of them open. */
function isWithin({ value, valueRaw }: Claim, expected: number): boolean {
  const decimals = /\.(\d+)/u.exec(valueRaw.normalize('NFKC'))?.[1]?.length ?? 0;
  return Math.abs(value! - expected) < 10 ** -decimals + 1e-9;
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 10_000) / 100;
}
