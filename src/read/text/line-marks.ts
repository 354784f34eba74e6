/** Marks of headings, lists and quotations: they say what a line is and are never the content of a cell. */
const MARK =
  /^[^\S\n]*(?:(?:>[^\S\n]?)+|(?:#{1,6}|\*{1,6}|={1,6}|h[1-6](?:\([^\n]*?\))?\.|@[a-z]+|[•·●■◆▪‣►➢◦])[^\S\n]+(?=\S)|\{anchor:[^}\n]*\})+/u;
const CLOSING_MARK = /(?<![^\S\n])[^\S\n]+(?:#{1,6}|\*{2,6}|={1,6})[^\S\n]*$/u;
/**
 * A hyphen or plus before a line can as well be the sign of a figure: it is a mark only where nearly all lines have it. The
 * first item of a list within a list has two (`- - 1`).
 */
const SIGN = /^[^\S\n]*(?:[-+][^\S\n]+)+(?=\S)|^[^\S\n]*[-+](?:[^\S\n]+[-+])*[^\S\n]*$/u;
/** Before a word it is a mark where many lines have it: a dash for a figure hardly ever stands between a line end and a label. */
const SIGN_OF_WORD = /^[^\S\n]*[-+][^\S\n]+(?=[*_（(“"]*\p{Script=Han})/u;
const SIGN_OF_ITEM = /^[^\S\n]*[-+][^\S\n]+(?=\S)/u;
const NUMBER = /^[^\S\n]*(\d{1,5})(?:[^\S\n]*[:：.|,)]|\t|(?=[^\S\n]))[^\S\t\n]?/u;
/** The same in the first cell of a row that begins with a bar, which stays. */
const NUMBER_IN_CELL = /(?<=^[^\S\n]*\|[^\S\n]*)(\d{1,5})(?=[^\S\n]*\|)/u;
/** Part of the lines that has to bear a mark before it counts as one. */
const NEARLY_ALL = 0.9;
const FEWEST_LINES = 20;

/**
 * Blanks what programs put before each line: marks of headings, lists and quoted mail, and line numbers. Spaces take
 * their place, one for one.
 */
export function blankLineMarks(text: string): string {
  const lines = text.split('\n').map((line) => blankMatch(blankMatch(line, MARK), CLOSING_MARK));
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length < FEWEST_LINES) return lines.join('\n');
  if (shareOf(filled, (line) => SIGN.test(line)) >= NEARLY_ALL)
    return lines.map((line) => blankMatch(line, SIGN)).join('\n');
  const isListed = filled.filter((line) => SIGN_OF_WORD.test(line)).length >= FEWEST_LINES;
  return withoutNumbers(isListed ? lines.map((line) => blankMatch(line, SIGN_OF_ITEM)) : lines).join('\n');
}

function withoutNumbers(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  if (isNumbered(filled)) return lines.map((line) => blankMatch(line, NUMBER));
  const numbered = numberedRuns(lines);
  return lines.map((line, at) =>
    numbered.has(at) ? blankMatch(blankMatch(line, NUMBER), NUMBER_IN_CELL) : line,
  );
}

function numberOf(line: string): number {
  return Number((NUMBER.exec(line) ?? NUMBER_IN_CELL.exec(line))?.[1] ?? Number.NaN);
}

/** More lines than any list of the forms has numbered labels; beside such a run a shorter one is another table. */
const LONGEST_OF_FORM = 9;
const SHORTEST_RUN = 3;

/** The lines of tables that a program has numbered from 0 or 1 each, where the lines around them bear no numbers. */
function numberedRuns(lines: readonly string[]): ReadonlySet<number> {
  const numbers = lines.map(numberOf);
  const runs: number[][] = [];
  for (const [at, number] of numbers.entries()) {
    const last = runs.at(-1);
    if (last?.at(-1) === at - 1 && number === numbers[at - 1]! + 1) last.push(at);
    else if (number <= 1) runs.push([at]);
  }
  const isNumbered = runs.some((run) => run.length > LONGEST_OF_FORM);
  return new Set(isNumbered ? runs.filter((run) => run.length >= SHORTEST_RUN).flat() : []);
}

function blankMatch(line: string, mark: RegExp): string {
  return line.replace(mark, (match) => ' '.repeat(match.length));
}

function shareOf(lines: readonly string[], test: (line: string) => boolean): number {
  return lines.filter(test).length / lines.length;
}

/** Numbers that rise by one from line to line, empty lines counted or not. */
function isNumbered(lines: readonly string[]): boolean {
  const numbers = lines.map((line) => Number(NUMBER.exec(line)?.[1] ?? Number.NaN));
  const rising = numbers.filter(
    (number, at) => at > 0 && number > numbers[at - 1]! && number <= numbers[at - 1]! + 3,
  );
  return rising.length >= NEARLY_ALL * (lines.length - 1);
}
