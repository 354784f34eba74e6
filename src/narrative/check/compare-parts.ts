import type { Claim } from '../../model/claim.js';
import type { Finding } from '../../model/finding.js';
import { groupBy } from '../../model/group-by.js';
import { withoutNoise } from '../../model/without-noise.js';
import { PARTITIONS } from '../grammar/wholes/parts.js';
import { textFinding } from './describe.js';
import { type Partition, partitionsOf } from './partitions-of.js';

/** Code of parts that do not make their whole. */
export const PARTS_CODE = 'N-SUM';

/** Wholes in the prose that their own parts exceed, or that all of their parts do not make up. */
export function compareParts(claims: readonly Claim[]): Finding[] {
  const partsOf = groupBy(claims.filter(isExact), ({ partOf }) => partOf);
  return [...partsOf].flatMap(([id, parts]) => {
    const whole = id === null ? undefined : claims[id - 1];
    return whole && isExact(whole) ? findingsOf(whole, parts) : [];
  });
}

/** An exact count with one reading of one quantity. */
function isExact({ kind, value, approximation, readings }: Claim): boolean {
  return (
    kind === 'count' &&
    value !== null &&
    approximation === null &&
    readings.every(({ length }) => length === 1)
  );
}

function findingsOf(whole: Claim, all: readonly Claim[]): Finding[] {
  const parts = all.filter(
    (part) => (part.unit === whole.unit || part.unit === null) && part.period.kind === whole.period.kind,
  );
  const larger = parts.find((part) => part.value! > whole.value! && isOfSameSubject(part, whole));
  if (larger) return [largerPart(whole, larger)];
  const wrong = partitionsOf(whole, parts).find(({ parts: some, isComplete }) => {
    const sum = sumOf(some);
    return sum > whole.value! || (isComplete && sum !== whole.value!);
  });
  return wrong ? [wrongSum(whole, wrong)] : [];
}

function isOfSameSubject(part: Claim, whole: Claim): boolean {
  const subjects = new Set(whole.readings.flat().map(({ subject }) => subject));
  // What was carried in is counted in 答复, not in 收到: more of it is no contradiction.
  const isIncluded = part.readings
    .flat()
    .some(({ predicate }) => PARTITIONS.included.some((each) => each.part === predicate));
  return (
    !isIncluded &&
    part.readings.length > 0 &&
    part.readings.flat().every(({ subject }) => subjects.has(subject))
  );
}

function sumOf(parts: readonly Claim[]): number {
  return withoutNoise(parts.reduce((sum, { value }) => sum + value!, 0));
}

function largerPart(whole: Claim, part: Claim): Finding {
  return textFinding(
    PARTS_CODE,
    'warning',
    part,
    [],
    { left: whole.value, right: part.value },
    `文字中“${whole.valueRaw}”的一部分为“${part.valueRaw}”，部分大于整体`,
    `in the text ${part.valueRaw} is a part of ${whole.valueRaw}: the part is larger than the whole`,
  );
}

function wrongSum(whole: Claim, { parts }: Partition): Finding {
  const sum = sumOf(parts);
  const difference = withoutNoise(whole.value! - sum);
  const terms = parts.map(({ value }) => value).join(' + ');
  return textFinding(
    PARTS_CODE,
    'warning',
    parts.at(-1)!,
    [],
    { left: whole.value, right: sum },
    `文字称共“${whole.valueRaw}”，其各部分为${terms} = ${sum}，相差${difference}`,
    `the text says ${whole.valueRaw} in all, but its parts are ${terms} = ${sum}; difference ${difference}`,
  );
}
