/** Where the match of a sticky pattern that begins at a place of a text ends; null where none begins there. */
export function endOfMatch(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
