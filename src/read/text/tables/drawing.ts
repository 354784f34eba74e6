import { columnsOf } from './display-columns.js';
import { type Line, MOST_COLUMNS } from './notation.js';

const CORNER = '+┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋╒╕╘╛╞╡╤╧╪╭╮╰╯';
const BAR = '|｜│┃║';
const LEVEL = '\\-=─━═:';
/** A rule within a line, from corner to corner, and what ends a cell on either side. */
const RULE = new RegExp(`[${CORNER}${BAR}](?:[${LEVEL}]+[${CORNER}${BAR}])+`, 'gu');
const BORDER = new RegExp(`[${CORNER}${BAR}]`, 'u');
const FULL_RULE = new RegExp(`^[^\\S\\n]*[${CORNER}](?:[${LEVEL}]+[${CORNER}])+[^\\S\\n]*$`, 'u');
const TABLE_LINE = new RegExp(`^[^\\S\\n]*[${CORNER}${BAR}].*[${CORNER}${BAR}][^\\S\\n]*$`, 'u');
/** A bar that stands so far from every corner is a sign of a text. */
const NEAR = 3;
/** The width of a sign in the drawing: two that stand beside each other are no double rule of one border. */
export const SIGN = 10;

/** Lines in sequence that begin and end with borders, the first and the last of them rules. */
export function drawings(text: string): Line[][] {
  const found: Line[][] = [];
  let open: Line[] = [];
  for (const match of text.matchAll(/[^\n]*(?:\n|$)/gu)) {
    const line = { text: match[0].replace(/\n$/u, ''), start: match.index };
    if (TABLE_LINE.test(line.text) && (open.length > 0 || FULL_RULE.test(line.text))) {
      open.push(line);
      continue;
    }
    found.push(open);
    open = [];
  }
  return found
    .map((lines) => lines.slice(0, lines.findLastIndex(({ text: content }) => FULL_RULE.test(content)) + 1))
    .filter((lines) => lines.length > 2);
}

/** A border sign of a line: where it stands in the text of the line, and in which column of the drawing. */
export interface Border {
  readonly at: number;
  readonly x: number;
}

/** A line with its borders, from left to right, and the rules between two of them. */
export interface DrawnLine extends Line {
  readonly y: number;
  readonly borders: readonly Border[];
  readonly rules: readonly { readonly from: Border; readonly to: Border }[];
}

/**
 * The borders and rules of every line, each border in the column of a corner; null where one is far from all of them, or a
 * line begins or ends elsewhere than the drawing: it has lost a cell.
 */
export function drawnLines(lines: readonly Line[]): DrawnLine[] | null {
  const columns = columnsOf(lines.map(({ text }) => text));
  const corners = new Set(
    lines.flatMap(({ text }, row) => rulesIn(text).flatMap((rule) => rule.map((at) => columns[row]![at]!))),
  );
  if (corners.size > MOST_COLUMNS + 1) return null;
  const [left, right] = [Math.min(...corners) * SIGN, Math.max(...corners) * SIGN];
  const drawn = lines.flatMap((line, row): DrawnLine[] => {
    const bars = withoutSigns(bordersIn(line.text), (at) => columns[row]![at]!, corners);
    const xs = new Map(bars.map((at) => [at, nearest(corners, columns[row]![at]!) * SIGN]));
    const borderAt = (at: number): Border => ({ at, x: xs.get(at)! });
    const places = [...xs.values()];
    if (places.some(Number.isNaN) || places[0] !== left || places.at(-1) !== right) return [];
    const rules = rulesIn(line.text).flatMap((rule) =>
      rule.slice(1).map((to, before) => ({ from: borderAt(rule[before]!), to: borderAt(to) })),
    );
    return [{ ...line, y: -row * SIGN, borders: [...xs.keys()].map(borderAt), rules }];
  });
  return drawn.length === lines.length ? drawn : null;
}

/**
 * The borders of a line without bars that stand in its cells (| for the digit 1): where all others, the first and the last
 * among them, stand right below corners, one that stands beside a border or far from every corner is a sign of a text.
 */
function withoutSigns(
  bars: readonly number[],
  columnAt: (at: number) => number,
  corners: ReadonlySet<number>,
): readonly number[] {
  const exact = bars.filter((at) => corners.has(columnAt(at)));
  const [first, last] = [Math.min(...corners), Math.max(...corners)];
  if (exact.length === bars.length || columnAt(exact[0]!) !== first || columnAt(exact.at(-1)!) !== last)
    return bars;
  const below = new Set(exact.map(columnAt));
  const isSign = (at: number) => {
    const corner = nearest(corners, columnAt(at));
    return Number.isNaN(corner) || below.has(corner);
  };
  return bars.every((at) => exact.includes(at) || isSign(at)) ? exact : bars;
}

function nearest(corners: ReadonlySet<number>, column: number): number {
  let near = Number.NaN;
  for (const corner of corners) if (!(Math.abs(corner - column) >= Math.abs(near - column))) near = corner;
  return Math.abs(near - column) <= NEAR ? near : Number.NaN;
}

/** For each rule of a line the places of its corners. */
function rulesIn(text: string): number[][] {
  return [...text.matchAll(RULE)].map((rule) =>
    [...rule[0]].flatMap((sign, at) => (BORDER.test(sign) ? [rule.index + at] : [])),
  );
}

/** Where the borders of a line stand: its bars, and the corners of its rules. */
function bordersIn(text: string): number[] {
  const corners = new Set(rulesIn(text).flat());
  const found: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (corners.has(at) || BAR.includes(text[at]!)) found.push(at);
  return found;
}
