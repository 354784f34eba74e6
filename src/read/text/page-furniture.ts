/** Ways to print the number of a page on a line of its own; the first group is the number. */
const FOLIOS: readonly RegExp[] = [
  /^[-—–~·]\s*(\d{1,3})\s*[-—–~·](?:\s*\/\s*\d{1,3})?$/u,
  /^第\s*(\d{1,3})\s*页(?:[\s,，/]*共\s*\d{1,3}\s*页)?$/u,
  /^(\d{1,3})\s*\/\s*\d{1,3}$/u,
  /^page\s+(\d{1,3})(?:\s+of\s+\d{1,3})?$/iu,
  /^(?:https?|file):\/\/\S+\s+(\d{1,3})\/\d{1,3}$/iu,
];
const BARE_FOLIO = /^(\d{1,3})$/u;
/** So many bare numbers that count on by one, each on a line of its own, are no figures where no other line is one. */
const FEWEST_LONE_FOLIOS = 3;
/** A line with the figures of a row: where cells stand on lines of their own, bare numbers are figures as well. */
const ROW_OF_FIGURES = /(?:\d[\d.,]*[^\S\n]+){2,}\d/u;
/** A running head repeats the title or holds a date; a label that a table repeats at a page break holds neither. */
const RUNNING_HEAD = /\d|报告/u;
const SHORTEST_HEAD = 8;
/** Digits that run together, without a word and other than a date: the figures of a row. */
const MERE_DIGITS = /^[\d０-９.．,，\s]+$/u;

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True right behind, or right before, a form feed. */
  readonly beginsPage: boolean;
  readonly endsPage: boolean;
}

/**
 * Blanks what pages print around their text, where a text shows that it was paged: page numbers that rise by one, and heads
 * and feet that recur beside them. Else a page number between two cells is one more cell. The line goes with the empty
 * lines around it, spaces in the place of all but one line feed; but where some page numbers have no empty line on a side,
 * those that others have there are blank cells, and stay.
 */
export function blankFurniture(text: string): string {
  const lines = filledLines(text);
  const written = FOLIOS.flatMap((folio) => risingFolios(lines, folio));
  const bare = [...bareFolios(lines, 'beginsPage'), ...bareFolios(lines, 'endsPage'), ...loneFolios(lines)];
  const folios = new Set([...written, ...bare]);
  const furniture = [...folios, ...runningHeads(lines, folios)];
  const kept = keptLines(text, lines, [...folios]);
  let blanked = text;
  for (const at of furniture) {
    const from = at === 0 ? 0 : lines[at - 1]!.end;
    const to = lines[at + 1]?.start ?? text.length;
    const feeds = 1 + (kept.get(at) ?? 0);
    blanked = `${blanked.slice(0, from)}${' '.repeat(to - from - feeds)}${'\n'.repeat(feeds)}${blanked.slice(to)}`;
  }
  return blanked;
}

/** For each page number how many of the empty lines around it are blank cells. */
function keptLines(
  text: string,
  lines: readonly Line[],
  folios: readonly number[],
): ReadonlyMap<number, number> {
  const kept = new Map<number, number>();
  for (const side of [0, 1]) {
    const inner = folios.filter((at) => lines[at + side - 1] && lines[at + side]);
    const empty = inner.map((at) => emptyBetween(text, lines[at + side - 1]!, lines[at + side]!));
    if (!empty.includes(0)) continue;
    for (const [nth, at] of inner.entries()) kept.set(at, (kept.get(at) ?? 0) + empty[nth]!);
  }
  return kept;
}

function emptyBetween(text: string, before: Line, behind: Line): number {
  return Math.max(0, text.slice(before.end, behind.start).split('\n').length - 2);
}

/** The lines of a text that hold more than white space. */
function filledLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\n\f]+/gu)) {
    const content = match[0].trim();
    if (content === '') continue;
    const start = match.index + match[0].indexOf(content);
    lines.push({ text: content, start, end: start + content.length, beginsPage: false, endsPage: false });
  }
  return lines.map((line, at) => {
    const before = text.slice(lines[at - 1]?.end ?? 0, line.start);
    const after = text.slice(line.end, lines[at + 1]?.start);
    return { ...line, beginsPage: before.includes('\f'), endsPage: after.includes('\f') };
  });
}

/** Indices of the lines that are page numbers of one kind, if there are several and each is one more than the last. */
function risingFolios(lines: readonly Line[], folio: RegExp): number[] {
  const found = lines.flatMap((line, at) => {
    const number = folio.exec(line.text);
    return number ? [{ at, number: Number(number[1]) }] : [];
  });
  const rises = found.every(({ number }, at) => at === 0 || number === found[at - 1]!.number + 1);
  return found.length > 1 && rises ? found.map(({ at }) => at) : [];
}

/** A bare number is that of its page only where every page has one at the same edge, each one more than the last. */
function bareFolios(lines: readonly Line[], edge: 'beginsPage' | 'endsPage'): number[] {
  const edges = lines.flatMap((line, at) => (line[edge] ? [at] : []));
  const rising = risingFolios(
    edges.map((at) => lines[at]!),
    BARE_FOLIO,
  );
  return rising.length === edges.length ? edges : [];
}

/** Without form feeds bare numbers are those of pages where all of the text are, in a text whose rows stand on lines. */
function loneFolios(lines: readonly Line[]): number[] {
  const bare = risingFolios(lines, BARE_FOLIO);
  const rows = lines.filter(({ text }) => ROW_OF_FIGURES.test(text));
  return bare.length >= FEWEST_LONE_FOLIOS && rows.length >= bare.length ? bare : [];
}

/**
 * Lines next to a page number, or to a form feed, that recur there with other digits at most. With the first line of all,
 * which may be the title itself, the text keeps one of them. Figures of a row are none: forms that a file holds several of begin their pages alike.
 */
function runningHeads(lines: readonly Line[], folios: ReadonlySet<number>): number[] {
  const edges = lines.flatMap(({ beginsPage, endsPage }, at) =>
    at === 0 || beginsPage || endsPage ? [at] : [],
  );
  const besideFolios = [...folios].flatMap((at) => [at - 1, at + 1]);
  const beside = [...edges, ...besideFolios].filter((at) => lines[at] && !folios.has(at));
  const seen = new Map<string, number[]>();
  for (const at of new Set(beside)) {
    const { text } = lines[at]!;
    if (text.length < SHORTEST_HEAD || !RUNNING_HEAD.test(text) || isFigures(text)) continue;
    const skeleton = text.replace(/\d+/gu, '#');
    seen.set(skeleton, [...(seen.get(skeleton) ?? []), at]);
  }
  const recurring = [...seen.values()].filter((places) => places.length > 1).flat();
  return recurring.filter((at) => at > 0);
}

function isFigures(text: string): boolean {
  return ROW_OF_FIGURES.test(text) || MERE_DIGITS.test(text);
}
