/** A field of a line of delimited text, and where it begins in the line. */
export interface Field {
  readonly text: string;
  readonly start: number;
}

/** Signs that part the fields of exported tables; tabs and bars are cell borders anywhere. */
const DELIMITERS = [',', ';'] as const;
/** Lines one after another with equally many delimiters before they are rows of a table and no sentences. */
const LEAST_ROWS = 3;
const WORDS = /\p{Script=Han}/u;
const FIGURE = /^\s*(?:[+-]?\d+(?:\.\d+)?|[-–—/]*)\s*$/u;
const LEAST_DELIMITERS = 2;
const QUOTED = /^\s*"((?:[^"]|"")*)"\s*$/u;
/** Between digits, before three of them, a comma may belong to a number. */
const THOUSANDS = /^\d{3}(?!\d)/u;

/**
 * The delimiter of each line of a text that is a row of an exported table (CSV), null for the other lines. Rows stand
 * together, and have equally many delimiters, of which one at least is no part of a number. Two lines are enough where the
 * first has words in every field, and the second figures.
 */
export function delimitersOf(lines: readonly string[]): (string | null)[] {
  const found = new Array<string | null>(lines.length).fill(null);
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => (line.includes(delimiter) ? delimiterCount(line, delimiter) : 0));
    for (let from = 0; from < lines.length; ) {
      let to = from + 1;
      while (to < lines.length && counts[to] === counts[from]) to += 1;
      const areRows = to - from >= LEAST_ROWS && counts[from]! >= LEAST_DELIMITERS;
      if (counts[from]! > 0 && (areRows || isHeadedRow(lines.slice(from, to), delimiter)))
        for (let at = from; at < to; at += 1) found[at] ??= delimiter;
      from = to;
    }
  }
  return found;
}

/** Whether two lines are a header, all fields of which are words, and its figures. */
function isHeadedRow([header = '', row = '', ...others]: readonly string[], delimiter: string): boolean {
  const textsOf = (line: string) => fieldsOf(line, delimiter).map(({ text }) => text);
  return (
    others.length === 0 &&
    textsOf(header).every((text) => WORDS.test(text)) &&
    textsOf(row).every((text) => FIGURE.test(text))
  );
}

/** How many delimiters a line has outside quotes; 0 where all of them may stand within numbers. */
function delimiterCount(line: string, delimiter: string): number {
  const fields = fieldsOf(line, delimiter);
  const mayBeOneNumber = (field: Field, at: number) => delimiter === ',' && mayGoOn(fields[at - 1]!, field);
  return fields.every((field, at) => at === 0 || mayBeOneNumber(field, at)) ? 0 : fields.length - 1;
}

/** Whether a field may be the next three digits of the number before it; quotes between them say that it is not. */
function mayGoOn(before: Field, { text, start }: Field): boolean {
  const isNext = start === before.start + before.text.length + 1;
  return isNext && /\d$/u.test(before.text) && THOUSANDS.test(text);
}

/** The fields of a line. A field may be quoted, quotes within it doubled; its start is that of its content. */
export function fieldsOf(line: string, delimiter: string): Field[] {
  const fields: Field[] = [];
  for (let start = 0; start <= line.length; ) {
    const end = fieldEnd(line, start, delimiter);
    const field = line.slice(start, end);
    const content = QUOTED.exec(field)?.[1];
    fields.push(
      content === undefined
        ? { text: field, start }
        : { text: content.replaceAll('""', '"'), start: start + field.indexOf('"') + 1 },
    );
    start = end + 1;
  }
  return fields;
}

function fieldEnd(line: string, start: number, delimiter: string): number {
  let isQuoted = false;
  let isBegun = false;
  for (let at = start; at < line.length; at += 1) {
    const sign = line[at]!;
    if (sign === delimiter && !isQuoted) return at;
    if (sign === '"' && (isQuoted || !isBegun)) isQuoted = !isQuoted;
    if (sign.trim() !== '') isBegun = true;
  }
  return line.length;
}
