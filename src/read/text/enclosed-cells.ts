/** What encloses cells one by one: quotation marks and brackets. */
const PAIRS: readonly (readonly [opening: string, closing: string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['‘', '’'],
  ['【', '】'],
  ['「', '」'],
  ['『', '』'],
  ['[', ']'],
  ['〔', '〕'],
];
/** So many lines of enclosed cells are a table; fewer can be a heading in brackets. */
const FEWEST_LINES = 6;

interface Enclosure {
  readonly line: RegExp;
  readonly cell: RegExp;
}

const ENCLOSURES: readonly Enclosure[] = PAIRS.map((pair) => {
  const [open, close] = pair.map((sign) => sign.replace(/[[\]]/u, '\\$&'));
  const plain = `[^${open}${close}\\n]`;
  // A label may hold the same signs (“3.危及“三安全一稳定””); where both are one, before a word only.
  const word = open === close ? '(?=\\p{L})' : '';
  const inner = `(?:${plain}|${open}${word}${plain}*${close})*`;
  const cell = `${open}${inner}${close}`;
  return {
    line: new RegExp(`^[^\\S\\n]*(?:${cell}[^\\S\\n]*)+$`, 'gmu'),
    cell: new RegExp(`${cell}([^\\S\\n]*)`, 'gu'),
  };
});

/**
 * Takes the signs off lines that hold nothing but cells enclosed one by one (`【规章】【0】`, `"规章" "0"`): a tab ends each but
 * the last, unless one stands behind it already. Offsets stay.
 */
export function openEnclosedCells(text: string): string {
  return ENCLOSURES.reduce((opened, { line, cell }) => {
    const count = opened.match(line)?.length ?? 0;
    return count < FEWEST_LINES ? opened : opened.replace(line, (content) => withTabs(content, cell));
  }, text);
}

function withTabs(line: string, cell: RegExp): string {
  return line.replace(cell, (whole, gap: string, at: number) => {
    const isLast = at + whole.length === line.length;
    const inner = whole.slice(1, whole.length - gap.length - 1);
    return ` ${inner}${isLast || gap.includes('\t') ? ' ' : '\t'}${gap}`;
  });
}
