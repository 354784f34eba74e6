import type { TextLine } from './ended-cells.js';
import { BAR, hasBars, LONE_BAR } from './parted-cells.js';

/** A bar at the end of a cell or row. */
const ENDED = /[|｜│┃]\s*$/u;
/** Bars for the cells that a row lacks, on a line of their own. */
const PADDING_ONLY = /^\s*[|｜│┃]{2,}\s*$/u;
/** The same behind the bar of the last cell; a single one stands on the line of a cell that has its bar already. */
const PADDING = /(?<=[|｜│┃]\s+)[|｜│┃]{2,}\s*$|(?<=[^\s|｜│┃] [|｜│┃] )[|｜│┃]\s*$/u;
const SEVERAL_BARS = /[|｜│┃]{2}\s*$/u;
/** A cell with words; the serial number of a label is one. */
const LABEL = /\p{L}{2}/u;
/** So many rows, and so large a part of them, are no accident. */
const FEWEST = 3;
const NEARLY_ALL = 0.9;

/**
 * Takes bars that mark rows off a text whose cells stand each on a line of their own and end in a bar, so that every bar left ends
 * a cell: one that opens each row (`|`, `规章 |`, `3 |`), and those that fill up a row which is shorter than the longest
 * (`3 | ||`, `3 |` and `||`). Behind a label with nothing else in its row they stay: there all cells were blank.
 *
 * @param text what the lines are cut from
 */
export function withoutRowBars(lines: readonly TextLine[], text: string): readonly TextLine[] {
  if (lines.filter((line) => SEVERAL_BARS.test(line.text)).length < FEWEST) return lines;
  const whole = withPadding(lines, text);
  if (!areCells(whole)) return whole;
  const cells = withoutOpeningBars(whole);
  return withoutPadding(keepsBlanks(cells) ? cells : cells.filter(({ text: cell }) => !LONE_BAR.test(cell)));
}

/**
 * Whether blank cells have bars of their own: one stands before a figure or another. Where a bar on a line of its own only ends
 * rows, it may fill up a row as well that lost a blank cell.
 */
function keepsBlanks(lines: readonly TextLine[]): boolean {
  return lines.some(({ text }, at) => {
    const next = lines[at + 1]?.text ?? '';
    return LONE_BAR.test(text) && hasBars(next) && !LABEL.test(next);
  });
}

/** The lines, with bars that fill up a row on the line of its last cell. */
function withPadding(lines: readonly TextLine[], text: string): readonly TextLine[] {
  const whole: TextLine[] = [];
  for (const line of lines) {
    const before = whole.at(-1);
    if (before && PADDING_ONLY.test(line.text) && ENDED.test(before.text))
      whole[whole.length - 1] = { ...before, text: text.slice(before.start, line.start + line.text.length) };
    else whole.push(line);
  }
  return whole;
}

function areCells(lines: readonly TextLine[]): boolean {
  const barred = lines.filter(({ text }) => hasBars(text));
  const single = barred.filter(
    ({ text }) => text.split(BAR).filter((cell) => cell.trim() !== '').length <= 1,
  );
  return barred.length >= FEWEST && single.length >= NEARLY_ALL * barred.length;
}

/** Where a bar on a line of its own stands below nearly every row that was filled up, one opens each row. */
function withoutOpeningBars(lines: readonly TextLine[]): readonly TextLine[] {
  const follows = lines.flatMap(({ text }, at) =>
    at > 0 && SEVERAL_BARS.test(lines[at - 1]!.text) ? [text] : [],
  );
  const opening = follows.filter((text) => LONE_BAR.test(text));
  if (opening.length < FEWEST || opening.length < NEARLY_ALL * follows.length) return lines;
  return lines.filter(
    ({ text }, at) =>
      !LONE_BAR.test(text) ||
      !(SEVERAL_BARS.test(lines[at - 1]?.text ?? '') || LABEL.test(lines[at + 1]?.text ?? '')),
  );
}

function withoutPadding(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.map((line, at) => {
    const text = line.text.replace(PADDING, '').trimEnd();
    const isAlone = LABEL.test(text) && LABEL.test(lines[at + 1]?.text ?? '');
    return isAlone || text === line.text ? line : { ...line, text };
  });
}
