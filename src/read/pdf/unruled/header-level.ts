/** A line with fewer headers than this share of the next line's is a level above it, not the first line of wrapped ones. */
const LEVEL_SHARE = 0.5;

/** True where lines of so many headers are two levels of a header, the upper one of groups. */
export function isLevelAbove(headersOfUpper: number, headersOfLower: number): boolean {
  return headersOfUpper < LEVEL_SHARE * headersOfLower;
}
