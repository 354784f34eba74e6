/**
 * A name that says more than another: 云泽区统计局 for 区统计局, which leaves open where it is. The name itself where none of
 * the others ends with it.
 */
export function fullerName(name: string | null, others: readonly (string | null)[]): string | null {
  return others.find((other) => other !== null && (name === null || other.endsWith(name))) ?? name;
}
