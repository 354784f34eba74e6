import { displayColumns, SIGN_WIDTHS, type SignWidths } from '../../model/display-width.js';

/** So many lines that end alike in the middle of a sentence are no accident. */
const FEWEST_LINES = 3;
/** A shorter line is a cell of its own. */
const SHORTEST = 10;
/** No line of prose, and no heading, ends in a word; behind wide blanks a word is set in a column, behind digits it is a unit. */
const ENDS_IN_WORD = /\p{Script=Han}$(?<!(?:\s{2}\S*|[\d０-９]\p{Script=Han}{0,2})\p{Script=Han})/u;

/**
 * The lines of a text that a program cut off, or wrapped: as long as several that end in words, where none between them is
 * longer. The lines of tables alone may be cut, and those of prose left whole.
 */
export function cutLines(lines: readonly string[]): ReadonlySet<number> {
  const words = lines.map((line) => line.length >= SHORTEST && ENDS_IN_WORD.test(line));
  if (words.filter(Boolean).length < FEWEST_LINES) return new Set();
  return new Set(SIGN_WIDTHS.flatMap((widths) => linesCutBy(widths, lines, words)));
}

function linesCutBy(
  widths: SignWidths,
  lines: readonly string[],
  words: readonly boolean[],
): readonly number[] {
  const lengths = lines.map((line) => displayColumns(line, widths)[line.length]!);
  const slack = widths.wide - 1;
  const isCut = (at: number, length: number) =>
    words[at]! && lengths[at]! <= length && lengths[at]! >= length - slack;
  const ends = new Map<number, number>();
  for (const [at, length] of lengths.entries())
    if (words[at])
      for (let end = length; end <= length + slack; end += 1) ends.set(end, (ends.get(end) ?? 0) + 1);
  return [...ends].flatMap(([length, count]) =>
    count < FEWEST_LINES
      ? []
      : stretchesUpTo(length, lengths).flatMap((stretch) => {
          const cut = new Set(stretch.filter((at) => isCut(at, length)).map((at) => lines[at]));
          return cut.size < FEWEST_LINES ? [] : stretch.filter((at) => lengths[at] === length);
        }),
  );
}

/** The lines that follow each other without one that is longer. */
function stretchesUpTo(most: number, lengths: readonly number[]): number[][] {
  const stretches: number[][] = [[]];
  for (const [at, length] of lengths.entries())
    if (length > most) stretches.push([]);
    else stretches.at(-1)!.push(at);
  return stretches;
}
