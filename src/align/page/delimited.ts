/** A field of a line of delimited text, and where it begins in the line. */
export interface Field {
  readonly text: string;
  readonly start: number;
}

/** Signs that part the fields of exported tables; tabs and bars are cell borders anywhere. */
const DELIMITERS = [',', ';'] as const;
/** Lines one after another with equally many delimiters before they are rows of a table and no sentences. */
const LEAST_ROWS = 3;
const LEAST_DELIMITERS = 2;
const QUOTED = /^\s*"((?:[^"]|"")*)"\s*$/u;
const WORDS = /\p{Script=Han}/u;
/** A field that holds nothing but a figure: no sentence has one between two commas. */
const FIGURE = /^\s*[+-]?\d[\d.,]*\s*$/u;
const BLANK = /^[\s–—/-]*$/u;
/** Between digits, before three of them, a comma may belong to a number. */
const THOUSANDS = /^\d{3}(?!\d)/u;

/**
 * The delimiter of each line of a text that is a row of an exported table (CSV), null for the other lines. Rows stand
 * together, and have equally many delimiters, of which one at least is no part of a number. Two lines are enough where the
 * first has words in every field, and the second figures. Rows of other lengths are known by their figures, where a text has
 * such rows or many of them.
 */
export function delimitersOf(lines: readonly string[]): (string | null)[] {
  const found = new Array<string | null>(lines.length).fill(null);
  for (const delimiter of DELIMITERS) {
    const fields = lines.map((line) => partedFields(line, delimiter));
    for (const at of evenRows(fields)) found[at] ??= delimiter;
    const short = found.includes(delimiter) ? shortRows(fields) : [];
    for (const at of [...short, ...raggedRows(fields)]) found[at] ??= delimiter;
  }
  return found;
}

/** The fields of a line; none where no delimiter of it parts any. */
function partedFields(line: string, delimiter: string): string[] {
  const fields = line.includes(delimiter) ? fieldsOf(line, delimiter) : [];
  return mayBeOneNumber(fields, delimiter) ? [] : fields.map(({ text }) => text);
}

/** Lines one after another with equally many fields. */
function evenRows(fields: readonly (readonly string[])[]): number[] {
  const rows: number[] = [];
  for (let from = 0; from < fields.length; ) {
    let to = from + 1;
    while (to < fields.length && fields[to]!.length === fields[from]!.length) to += 1;
    const areRows = to - from >= LEAST_ROWS && fields[from]!.length > LEAST_DELIMITERS;
    if (areRows || isHeadedRow(fields.slice(from, to))) for (let at = from; at < to; at += 1) rows.push(at);
    from = to;
  }
  return rows;
}

/** Whether lines are two: a header, all fields of which are words, and its figures. */
function isHeadedRow(lines: readonly (readonly string[])[]): boolean {
  const [header = [], row = []] = lines;
  const isHeader = header.length > 0 && header.every((text) => WORDS.test(text));
  return lines.length === 2 && isHeader && row.every(isFigure);
}

function isFigure(text: string): boolean {
  return FIGURE.test(text) || BLANK.test(text);
}

/** The lines beside the rows of a table that are rows of it with fewer fields: 行政许可,12. */
function shortRows(fields: readonly (readonly string[])[]): number[] {
  return [...fields.keys()].filter((at) => fields[at]!.some((text, field) => field > 0 && FIGURE.test(text)));
}

/** A label with a figure behind it that another sign parts from it (规章=3,0,1): that figure is in no field of its own. */
const ENDS_IN_FIGURE = /[\d=:：]\s*$/u;
/** So many rows of figures in fields are a table, though cells that others cover are left out of its rows. */
const LEAST_RAGGED = 6;
/** Lines of headers above a row. */
const HEADER_LINES = 4;

/** The lines of a table whose rows have not equally many fields: those that end in figures, and headers above them. */
function raggedRows(fields: readonly (readonly string[])[]): number[] {
  const figures = fields.map((own) => own.length - 1 - own.findLastIndex((text) => !isFigure(text)));
  const rows = [...fields.keys()].filter((at) => figures[at]! >= LEAST_DELIMITERS);
  const labels = rows.map((at) => fields[at]!.at(-1 - figures[at]!) ?? '');
  if (rows.length < LEAST_RAGGED || labels.some((text) => ENDS_IN_FIGURE.test(text))) return [];
  const isRow = (at: number) => fields[at]!.length > 1 && figures[at]! > 0;
  const isHeader = (at: number) => fields[at]!.length > 1 && fields[at]!.every((text) => WORDS.test(text));
  const isAboveRow = (at: number) =>
    fields.slice(at + 1, at + 1 + HEADER_LINES).some((_, below) => isRow(at + 1 + below));
  return [...fields.keys()].filter((at) => isRow(at) || (isHeader(at) && isAboveRow(at)));
}

/** Whether all delimiters of a line may stand within one number, as where it has none. */
function mayBeOneNumber(fields: readonly Field[], delimiter: string): boolean {
  return fields.every((field, at) => at === 0 || (delimiter === ',' && mayGoOn(fields[at - 1]!, field)));
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
