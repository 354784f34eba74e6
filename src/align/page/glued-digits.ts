/**
 * Digits that nobody writes as one figure: with zeros before it, too many even for an amount in yuan, or with a minus or
 * dashes for nothing between them (35-15, 6--7--13); a date is none.
 */
const SEVERAL_FIGURES = /(?<![\d.,])(?:0\d\d|\d{12}|(?!\d{4}-\d\d?-\d)\d+[-—–]+\d)/u;
/** A line that holds nothing but figures. */
const FIGURES_ONLY = /^[\d\s.,+\-–—−]*\d[\d\s.,+\-–—−]*$/u;
/** So many lines are no accident (a telephone number). */
const LEAST_LINES = 3;

/** Whether figures run together here: there is a piece that can only be several of them. */
export function areSeveralFigures(text: string): boolean {
  return SEVERAL_FIGURES.test(text);
}

/** Whether the figures of a text, whose lines are its cells, run together in its lines. */
export function isGluedByLines(lines: readonly string[]): boolean {
  return lines.filter((line) => isLineOfFigures(line) && areSeveralFigures(line)).length >= LEAST_LINES;
}

/** Whether a line of text holds nothing but figures. */
export function isLineOfFigures(line: string): boolean {
  return FIGURES_ONLY.test(line);
}
