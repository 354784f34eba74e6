/** So many lines that end alike in the middle of a sentence are no accident. */
const FEWEST_LINES = 3;
/** A line is no sentence, and no heading, where it ends in a word. */
const ENDS_IN_WORD = /\p{Script=Han}$/u;

/** How many signs the lines of a text have at most, where a program cut longer ones there, or wrapped them; else null. */
export function lengthOfCutLines(lines: readonly string[]): number | null {
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0);
  const cut = lines.filter((line) => line.length === longest && ENDS_IN_WORD.test(line));
  return cut.length < FEWEST_LINES ? null : longest;
}
