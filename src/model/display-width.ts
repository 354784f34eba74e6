import { groupBy } from './group-by.js';

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

/** How wide programs take signs to be: two columns on a terminal, one where they count signs. */
export const SIGN_WIDTHS: readonly SignWidths[] = [
  { wide: 2, either: 1 },
  { wide: 2, either: 2 },
  { wide: 1, either: 1 },
];

/** The widths of signs with which most figures of a text begin or end in the same column as others. */
export function widthsOfSigns(lines: readonly string[]): SignWidths {
  const ways = SIGN_WIDTHS.map((widths) => ({ widths, agreement: agreementOf(lines, widths) }));
  return ways.reduce((a, b) => (b.agreement > a.agreement ? b : a)).widths;
}

/** A figure behind a blank, and what is first on a line, behind which alone it stands in a column. */
const FIGURE = /(?<=\s)[\d０-９]+(?:\.\d+)?(?!\S)/gu;
const FIRST = /\S/u;

function agreementOf(lines: readonly string[], widths: SignWidths): number {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const columns = displayColumns(line, widths);
    const first = line.search(FIRST);
    for (const { 0: figure, index } of line.matchAll(FIGURE)) {
      if (index === first) continue;
      for (const key of [`l${columns[index]}`, `r${columns[index + figure.length]}`])
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0);
}

/** Where nearly all gaps are equally wide, they part cells, and stand between no columns. */
const NEARLY_ALL = 0.8;

/** Whether the gaps of a text are of such unlike widths as those before columns are. */
export function areUnlike(gaps: readonly number[]): boolean {
  const counts = [...groupBy(gaps, (gap) => gap).values()].map(({ length }) => length);
  return Math.max(0, ...counts) <= NEARLY_ALL * gaps.length;
}
