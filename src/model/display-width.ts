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
