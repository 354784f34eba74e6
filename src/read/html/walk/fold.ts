/**
 * A line break in gathered text. What is not text travels in it as half surrogates, because no decoder and no character
 * reference ever yields one.
 */
export const LINE_BREAK = '\uDC01';
/** Begins raised text in gathered text. */
export const MARK_START = '\uDC02';
/** Ends raised text in gathered text. */
export const MARK_END = '\uDC03';

/** Unicode's own marks: what stands between them is shown from right to left, digits too. */
export const TURN_START = '\u202E';
/** Ends what `TURN_START` begins. */
export const TURN_END = '\u202C';

const TURNED = /\u202E([^\u202A-\u202E\u2066-\u2069\uDC01-\uDC03]*)/gu;
const NEEDS_FOLDING = /[\s\p{Cc}\p{Cf}\uDC01-\uDC03]/u;
/** Soft hyphens, zero-width characters, marks of byte order and of writing direction, control characters. */
const INVISIBLE = /\p{Cf}|(?!\s)\p{Cc}/gu;
const WHITE_SPACE = /\s+/g;

/** Text of one block as a reader sees it. */
export interface FoldedText {
  /** Blanks folded, lines trimmed, empty lines dropped. */
  readonly text: string;
  /** The same with its tabs and inner blanks, where these separate cells; null where they do not. */
  readonly run: string | null;
  /** The lines of the text, blank ones among them; null where it has one. */
  readonly lines: readonly string[] | null;
  /** Raised footnote marks that were taken off a figure, in order. */
  readonly marks: readonly string[];
}

/** Folds gathered text; `preformatted` text always keeps its blanks and tabs as a run. */
export function foldText(gathered: string, preformatted: boolean): FoldedText {
  if (!NEEDS_FOLDING.test(gathered))
    return { text: gathered, run: preformatted ? gathered : null, lines: null, marks: [] };
  const marks: string[] = [];
  const visible = takeOffMarks(asShown(gathered).replace(INVISIBLE, ''), marks);
  const run = preformatted ? trimLines(visible) : separatedLines(visible);
  if (!visible.includes(LINE_BREAK)) return { text: foldLine(visible), run, lines: null, marks };
  const lines = visible.split(LINE_BREAK).map(foldLine);
  return { text: lines.filter((line) => line !== '').join('\n'), run, lines, marks };
}

/** Text in the order in which it is shown. */
function asShown(gathered: string): string {
  if (!gathered.includes(TURN_START)) return gathered;
  return gathered.replace(TURNED, (_, text: string) => [...text].reverse().join(''));
}

function foldLine(line: string): string {
  return line.replace(WHITE_SPACE, ' ').trim();
}

/** What ends a line and is no border of a blank cell. Only tried where a run of blanks begins: else its length would count twice. */
const TRAILING_BLANKS = /(?<![^\S\t])[^\S\t]+$/u;

/** Lines of preformatted text as they are, without blank ones at both ends. Tabs at the end of a line part its last cells. */
function trimLines(visible: string): string {
  const lines = visible.split(LINE_BREAK).map((line) => line.replace(TRAILING_BLANKS, ''));
  const first = lines.findIndex((line) => line !== '');
  return first === -1 ? '' : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1).join('\n');
}

const BAR = /[|｜]/g;

/**
 * Lines whose cells stand apart by tabs or bars, or null. Tabs at the ends of a line only indent the source; one tab
 * in one line is a slip of the keyboard.
 */
function separatedLines(visible: string): string | null {
  if (!visible.includes('\t') && !visible.includes('|') && !visible.includes('｜')) return null;
  const lines = visible.split(/[\uDC01\n\r]/).map((line) => line.trim().replace(/[^\S\t]+/g, ' '));
  const separatorCounts = lines.map((line) =>
    Math.max(line.split('\t').length - 1, line.match(BAR)?.length ?? 0),
  );
  const separatedCount = separatorCounts.filter((count) => count > 0).length;
  if (!separatorCounts.some((count) => count >= 2) && separatedCount < 2) return null;
  return lines.filter((line) => line !== '').join('\n');
}

const MARK = /\uDC02([^\uDC02\uDC03]*)\uDC03/g;
const ENDS_IN_FIGURE = /(?:[0-9０-９][%％元件条笔万亿]{0,2}|(?:^|\uDC01)\s*[/／—–－-]{1,2})[\s\uDC02]*$/;
const BEGINS_WITH_FIGURE = /^\s*[0-9０-９]/;

/** A raised ① beside a figure is a footnote mark: left in, it would become a digit. Beside words it stays. */
function takeOffMarks(visible: string, marks: string[]): string {
  if (!visible.includes(MARK_START)) return visible;
  const plain = visible.replace(MARK, (whole: string, mark: string, at: number) => {
    const isMark =
      ENDS_IN_FIGURE.test(visible.slice(Math.max(0, at - 20), at)) ||
      (BEGINS_WITH_FIGURE.test(visible.slice(at + whole.length, at + whole.length + 20)) &&
        isLineStart(visible, at));
    if (!isMark || mark.trim() === '') return mark;
    marks.push(mark.trim());
    return '';
  });
  return plain.replace(/[\uDC02\uDC03]/g, '');
}

function isLineStart(visible: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && visible.charAt(before).trim() === '') before -= 1;
  return before < 0 || visible.charAt(before) === LINE_BREAK;
}
