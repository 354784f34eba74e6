import { foldText } from './fold-text.js';

/** Text whose lines stand in another order, with the way back to where each of its characters was. */
export interface ReorderedText {
  readonly text: string;
  readonly originOf: (at: number) => number;
}

/** A digit with a dot behind it is the serial number of a label. */
const CELL = '(?:[+\\-–−]?[\\d０-９][\\d０-９,，]*(?:[.．][\\d０-９]+)?[件条项笔]?|[-–—－/无零〇])';
/** The end of a line that holds the figures of a row, be it all of the line or what stands behind a part of its label. */
const FIGURES = new RegExp(`(?<![^\\s])${CELL}(?:[^\\S\\n]+${CELL}){2,}[^\\S\\n]*$`, 'u');
/** The same, with the blanks before them, where they may be the first or the last figures of a row only. */
const SOME_FIGURES = new RegExp(`[^\\S\\n]+${CELL}(?:[^\\S\\n]+${CELL})*[^\\S\\n]*$`, 'u');

/** The same, where they stand so far behind the words that they can be in columns only; their row may have blank cells. */
const FIGURES_APART = new RegExp(`[^\\S\\n]{2,}${CELL}(?:[^\\S\\n]+${CELL})*[^\\S\\n]*$`, 'u');

/** A line of nothing but one figure, or the digits of a row that run together. */
const ONE_FIGURE = /^[^\S\n]*[\d０-９]+(?:[.．][\d０-９]+)?[^\S\n]*$/u;
/** A line that begins with a figure: not with the number of a label. */
const BEGINS_WITH_FIGURE = new RegExp(`^[^\\S\\n]*${CELL}(?:\\s|$)`, 'u');

/** No row of a page is longer, wide blanks and all. */
const LONGEST_LINE = 500;

/**
 * Puts the figures of a row behind its label, where they stand on the middle line of a label that was wrapped: text copied
 * from a PDF goes from line to line, and the figures of a row are level with the middle of its label. Such figures are known
 * by the label of a form that begins before them and ends with the next line.
 */
export function figuresBehindLabels(text: string, labels: RegExp): ReorderedText {
  const lines = text.split('\n');
  const swaps = lines.flatMap((_, at) => swapAt(at, lines, labels) ?? []);
  return swaps.length === 0 ? { text, originOf: (at) => at } : reordered(lines, swaps);
}

function swapAt(at: number, lines: readonly string[], labels: RegExp): Swap | null {
  const [above = '', line = '', next = ''] = [lines[at - 1], lines[at], lines[at + 1]];
  if (Math.max(line.length, next.length) > LONGEST_LINE || next.trim() === '') return null;
  const goesOn = SOME_FIGURES.exec(next);
  const figures = goesOn
    ? SOME_FIGURES.exec(line)
    : (FIGURES.exec(line) ?? FIGURES_APART.exec(line) ?? figureAlone(at, lines));
  // Half a row above the other half: the first figures stand left of all that follow, as the page had them.
  if (!figures || (goesOn && line.trimEnd().length > goesOn.index + lengthOfBlanks(goesOn[0]))) return null;
  const [head, label] = [line.slice(0, figures.index), next.slice(0, goesOn?.index)];
  // The rest of a label has no number: where one stands before the last figures, some between them could not be read.
  if (goesOn && /\d/u.test(label)) return null;
  const isWithin = [head, `${above}\n${head}`].some((before) => holdsLabelAcross(before, label, labels));
  return isWithin ? { at, from: figures.index, label: label.length } : null;
}

/** A single figure as the line of a row. Behind the number of a page, which a label may run around as well, its own follow. */
function figureAlone(at: number, lines: readonly string[]): RegExpExecArray | null {
  const figure = ONE_FIGURE.exec(lines[at]!);
  const isFollowed = () =>
    /\d/u.test(lines[at + 1]!) ||
    BEGINS_WITH_FIGURE.test(lines.slice(at + 2, at + 4).find((line) => line.trim() !== '') ?? '');
  return figure && !isFollowed() ? figure : null;
}

function lengthOfBlanks(text: string): number {
  return text.length - text.trimStart().length;
}

/**
 * Whether a label begins in one text and has words in the next one: the bracket that stands behind its words may as well open
 * another label.
 */
function holdsLabelAcross(before: string, after: string, labels: RegExp): boolean {
  const border = foldText(before).text.length;
  const { text } = foldText(`${before}${after}`);
  return [...text.matchAll(labels)].some(
    ({ index, 0: label }) =>
      /[\p{L}\p{N}]/u.test(text.slice(index, border)) && HAN.test(text.slice(border, index + label.length)),
  );
}

const HAN = /\p{Script=Han}/u;

interface Swap {
  /** The line with the figures, and where they begin in it. */
  readonly at: number;
  readonly from: number;
  /** How much of the next line is the label: the figures that go on behind it stay there. */
  readonly label: number;
}

function reordered(lines: readonly string[], swaps: readonly Swap[]): ReorderedText {
  const starts: number[] = [];
  let end = 0;
  for (const line of lines) {
    starts.push(end);
    end += line.length + 1;
  }
  const order = Array.from({ length: end - 1 }, (_, at) => at);
  for (const { at, from, label: length } of swaps) {
    const [begin, label] = [starts[at]! + from, starts[at + 1]!];
    const labelEnd = label + length;
    const moved = [...order.slice(label, labelEnd), label - 1, ...order.slice(begin, label - 1)];
    moved.forEach((origin, place) => {
      order[begin + place] = origin;
    });
  }
  const text = lines.join('\n');
  return { text: order.map((at) => text[at]).join(''), originOf: (at) => order[at]! };
}
