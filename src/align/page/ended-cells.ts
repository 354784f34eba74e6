import { isLineOfFigures } from './glued-digits.js';
import { BAR, hasBars, LONE_BAR } from './parted-cells.js';

/** A line of text, where it begins, and the empty lines before it. */
export interface TextLine {
  readonly text: string;
  readonly start: number;
  readonly emptyBefore: number;
  /** How many of the empty lines hold blanks. */
  readonly spacedBefore: number;
}

const BEGINS_WITH_BAR = /^\s*[|｜│┃]/u;
/** A bar before the content of a line. */
const OPENING_BAR = /^\s*[|｜│┃](?=\s*[^\s|｜│┃])/u;
const BARS_ONLY = /^[\s|｜│┃]*$/u;
/** Where bars part cells, no bar stands behind the last figure of a row: one in seven at most, one in three in table 二. */
const NEARLY_ALL = 0.9;
/** Of the lines that a bar opens, the first of each table stands below no bar. */
const OPENED = 0.8;
/** So many figures, or bars on lines of their own, are no accident. */
const FEWEST = 3;

/**
 * Joins a line that begins with a bar to the line before it, in texts in which such a bar ends the cell above: converters of
 * web pages break the line before the bar of every cell (`12`, `|`), or of every blank one (`规章 |`, `|`, `| 12 |`).
 *
 * @param text what the lines are cut from
 */
export function joinEndedCells(lines: readonly TextLine[], text: string): readonly TextLine[] {
  if (endsCellsBelow(lines)) return joinedAtBars(withoutOpeningBars(lines), text);
  return breaksAtBlanks(lines) ? joinedAtBars(lines, text) : lines;
}

function joinedAtBars(lines: readonly TextLine[], text: string): TextLine[] {
  const joined: TextLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before === undefined || !BEGINS_WITH_BAR.test(line.text)) joined.push(line);
    else
      joined[joined.length - 1] = {
        ...before,
        text: text.slice(before.start, line.start + line.text.length),
      };
  }
  return joined;
}

/**
 * Takes the bar off lines that it opens: nearly all that begin with a bar and go on are labels below the bar that ends the
 * row above (`| 规章`, `|`, `12`, `|`, `|||`, `| 行政规范性文件`). A figure there stands behind a blank cell.
 */
function withoutOpeningBars(lines: readonly TextLine[]): readonly TextLine[] {
  const opened = lines.filter(({ text }) => OPENING_BAR.test(text));
  const behindRows = lines.filter(({ text }, at) => {
    const content = withoutOpeningBar(text);
    return content !== text && !isLineOfFigures(content) && BARS_ONLY.test(lines[at - 1]?.text ?? '');
  });
  if (opened.length < FEWEST || behindRows.length < OPENED * opened.length) return lines;
  return lines.map((line) => {
    const text = withoutOpeningBar(line.text);
    return { ...line, text, start: line.start + line.text.length - text.length };
  });
}

function withoutOpeningBar(text: string): string {
  return text.replace(OPENING_BAR, '');
}

/** Whether nothing but bars stands below nearly every line of figures. */
function endsCellsBelow(lines: readonly TextLine[]): boolean {
  const below = lines.flatMap((line, at) => (isLineOfFigures(line.text) ? [lines[at + 1]?.text ?? ''] : []));
  const ended = below.filter((next) => next !== '' && BARS_ONLY.test(next));
  return ended.length >= FEWEST && ended.length >= NEARLY_ALL * below.length;
}

/** Whether bars stand on lines of their own in a text whose rows else stand on one line each, without a bar before them. */
function breaksAtBlanks(lines: readonly TextLine[]): boolean {
  const rows = lines.filter(({ text }) => hasBars(text) && !BARS_ONLY.test(text));
  const several = rows.filter(({ text }) => text.split(BAR).filter((cell) => cell.trim() !== '').length > 1);
  const framed = rows.filter(({ text }) => BEGINS_WITH_BAR.test(text));
  const lone = lines.filter(({ text }) => LONE_BAR.test(text));
  return (
    lone.length >= FEWEST && several.length > (1 - NEARLY_ALL) * rows.length && framed.length < rows.length
  );
}
