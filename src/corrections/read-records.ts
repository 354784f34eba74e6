import { CsvError, parse } from 'csv-parse/sync';

/** One record of a CSV text. */
export interface CsvRecord {
  readonly fields: readonly string[];
  /** The line it begins in, 1 for the first of the text. */
  readonly line: number;
}

/** A line where a record should begin and none can be read. */
export interface MalformedLine {
  readonly fields: null;
  readonly line: number;
}

/**
 * Reads the records of a CSV text in their order. A malformed record is one bad line: reading goes on at the next one, so
 * that a quotation mark that is never closed does not swallow the lines behind it. Empty lines, and lines of nothing
 * but commas, as spreadsheets leave them behind, are passed over.
 *
 * @param text with any line ends, with or without a byte order mark
 */
export function readRecords(text: string): (CsvRecord | MalformedLine)[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const records: (CsvRecord | MalformedLine)[] = [];
  let width: number | null = null;
  for (let at: number | null = 0; at !== null; ) {
    const run = readRun(lines, at, width);
    width ??= run.records[0]?.fields.length ?? null;
    records.push(...run.records);
    if (run.malformedLine !== null) records.push({ fields: null, line: run.malformedLine });
    at = run.malformedLine;
  }
  return records.filter(({ fields }) => fields === null || fields.some((field) => field.trim() !== ''));
}

interface Run {
  readonly records: readonly CsvRecord[];
  /** The line of the malformed record that ended the run, 1 for the first; null where the text ended it. */
  readonly malformedLine: number | null;
}

/**
 * Reads records up to the first that is malformed. One that covers several lines and has not as many fields as the header
 * has swallowed what stands behind an open quotation mark: that is malformed too.
 *
 * @param from index of the line to begin with
 * @param width how many fields the header has; null where it is still to come
 */
function readRun(lines: readonly string[], from: number, width: number | null): Run {
  const records: CsvRecord[] = [];
  let swallowedFrom: number | null = null;
  let start = filledFrom(lines, from);
  try {
    parse(lines.slice(from).join('\n'), {
      skip_empty_lines: true,
      relax_column_count: true,
      record_delimiter: '\n',
      on_record: (fields: string[], context) => {
        const end = from + context.lines;
        const expected = width ?? records[0]?.fields.length ?? fields.length;
        if (end - start > 1 && fields.length !== expected) swallowedFrom ??= start;
        if (swallowedFrom === null) records.push({ fields, line: start + 1 });
        start = filledFrom(lines, end);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records, malformedLine: (swallowedFrom ?? start) + 1 };
  }
  return { records, malformedLine: swallowedFrom === null ? null : swallowedFrom + 1 };
}

/** Index of the first line at or behind an index that is not empty. */
function filledFrom(lines: readonly string[], index: number): number {
  const found = lines.findIndex((line, at) => at >= index && line !== '');
  return found === -1 ? lines.length : found;
}
