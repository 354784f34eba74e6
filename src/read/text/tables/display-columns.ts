/** Signs as wide as two digits on a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\ud840-\ud87f]/u;
/** Signs that are as wide as a digit or as two of them, as the program will. */
const EITHER = /[“”‘’…—·×○●①-⑳]/u;
const NONE = /[\p{Cf}\p{M}]|[\udc00-\udfff]/u;

/**
 * For each line the column in which each of its signs stands on a terminal. What may be as wide as one digit or as two is
 * taken to be as wide as makes more of the lines end in one column.
 */
export function columnsOf(lines: readonly string[]): number[][] {
  const [narrow, wide] = ([1, 2] as const).map((width) => lines.map((line) => columnsWith(line, width)));
  return evenness(wide!) > evenness(narrow!) ? wide! : narrow!;
}

/** The column in which each sign of a line stands, if what may be as wide as one digit or as two is as wide as `either`. */
export function columnsWith(line: string, either: 1 | 2): number[] {
  const columns: number[] = [];
  let column = 0;
  for (let at = 0; at < line.length; at += 1) {
    columns.push(column);
    const sign = line[at]!;
    if (NONE.test(sign)) continue;
    column += EITHER.test(sign) ? either : WIDE.test(sign) ? 2 : 1;
  }
  return columns;
}

/** How many lines end in the column in which most do. */
function evenness(columns: readonly (readonly number[])[]): number {
  const counts = new Map<number, number>();
  for (const line of columns) counts.set(line.at(-1) ?? 0, (counts.get(line.at(-1) ?? 0) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
