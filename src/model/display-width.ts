/** Signs as wide as two digits on a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\ud840-\ud87f]/u;
/** Signs that are as wide as a digit or as two of them, as the program will. */
const EITHER = /[“”‘’…—·×○●①-⑳]/u;
const NONE = /[\p{Cf}\p{M}]|[\udc00-\udfff]/u;

/** How many columns a sign takes that is wide everywhere, and one that is wide in some fonts only (“). */
export interface SignWidths {
  readonly wide: 1 | 2;
  readonly either: 1 | 2;
}

/** The column in which each sign of a line stands, and that behind the last. */
export function displayColumns(line: string, { wide, either }: SignWidths): number[] {
  const columns: number[] = [0];
  let column = 0;
  for (const sign of line.split('')) {
    if (!NONE.test(sign)) column += EITHER.test(sign) ? either : WIDE.test(sign) ? wide : 1;
    columns.push(column);
  }
  return columns;
}

/** Two columns on a terminal, one where a program counts signs. */
const WIDTHS: readonly SignWidths[] = [
  { wide: 2, either: 1 },
  { wide: 2, either: 2 },
  { wide: 1, either: 1 },
];

/** The widths of signs with which most figures of a text begin or end in the same column as others. */
export function widthsOfSigns(lines: readonly string[]): SignWidths {
  const ways = WIDTHS.map((widths) => ({ widths, agreement: agreementOf(lines, widths) }));
  return ways.reduce((a, b) => (b.agreement > a.agreement ? b : a)).widths;
}

/** A figure behind a blank. */
const FIGURE = /(?<=\S.*\s)[\d０-９]+(?:\.\d+)?(?!\S)/gu;

function agreementOf(lines: readonly string[], widths: SignWidths): number {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const columns = displayColumns(line, widths);
    for (const { 0: figure, index } of line.matchAll(FIGURE))
      for (const key of [`l${columns[index]}`, `r${columns[index + figure.length]}`])
        counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0);
}
