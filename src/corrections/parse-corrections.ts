import { CORRECTION_COLUMNS, type Correction, type CorrectionColumn } from './correction.js';
import { FIELD_RULES } from './field-rules.js';
import type { CorrectionProblem } from './problem.js';
import { type CsvRecord, readRecords } from './read-records.js';

/** What a file of corrections holds. */
export interface ParsedCorrections {
  readonly corrections: readonly Correction[];
  readonly problems: readonly CorrectionProblem[];
}

/** A line of the file as fields by name; only `old_raw` is kept to the blank, it is compared with what is printed. */
type Fields = Readonly<Record<CorrectionColumn, string>>;

/**
 * Reads a file of corrections: CSV with a header, as editors and spreadsheets write it. Lines that are not understood are
 * problems and lose no other line; a header that is not understood loses the file, because then no field is certain.
 *
 * @param fileName named in problems and kept with each correction
 */
export function parseCorrections(text: string, fileName: string): ParsedCorrections {
  const [header, ...rows] = readRecords(text);
  if (header === undefined) return { corrections: [], problems: [fileProblem(fileName, 'E_NO_HEADER')] };
  if (header.fields === null) {
    return { corrections: [], problems: [{ ...fileProblem(fileName, 'E_CSV'), line: header.line }] };
  }
  const columns = header.fields.map((name) => name.trim());
  const headerProblems = judgeHeader(columns, { file: fileName, line: header.line });
  if (headerProblems.length > 0) return { corrections: [], problems: headerProblems };
  const corrections: Correction[] = [];
  const problems: CorrectionProblem[] = [];
  for (const row of rows) {
    const place = { file: fileName, line: row.line };
    const found = row.fields === null ? [malformed(place)] : judgeRow(row, columns, place);
    problems.push(...found);
    if (row.fields !== null && found.length === 0)
      corrections.push(correctionOf(fieldsOf(row, columns), place));
  }
  return { corrections, problems };
}

type Place = Pick<CorrectionProblem, 'file' | 'line'>;

function fileProblem(file: string, code: CorrectionProblem['code']): CorrectionProblem {
  return { code, file, line: 1, column: null, quote: null };
}

function malformed(place: Place): CorrectionProblem {
  return { ...place, code: 'E_CSV', column: null, quote: null };
}

function judgeHeader(columns: readonly string[], place: Place): CorrectionProblem[] {
  const known: readonly string[] = CORRECTION_COLUMNS;
  const named = columns.flatMap((name, at): CorrectionProblem[] => {
    const problem = { ...place, column: at + 1, quote: name };
    if (!known.includes(name)) return [{ ...problem, code: 'E_COLUMN_UNKNOWN' }];
    return columns.indexOf(name) === at ? [] : [{ ...problem, code: 'E_COLUMN_TWICE' }];
  });
  const missing = known
    .filter((name) => !columns.includes(name))
    .map((name): CorrectionProblem => ({ ...place, code: 'E_COLUMN_MISSING', column: null, quote: name }));
  return [...named, ...missing];
}

function judgeRow(row: CsvRecord, columns: readonly string[], place: Place): CorrectionProblem[] {
  if (row.fields.length !== columns.length) {
    return [{ ...place, code: 'E_FIELD_COUNT', column: null, quote: null }];
  }
  const fields = fieldsOf(row, columns);
  return CORRECTION_COLUMNS.flatMap((name): CorrectionProblem[] => {
    const broken = FIELD_RULES[name].find(({ holds }) => !holds(fields[name]));
    if (broken === undefined) return [];
    return [{ ...place, code: broken.code, column: columns.indexOf(name) + 1, quote: fields[name] || name }];
  }).sort((a, b) => (a.column ?? 0) - (b.column ?? 0));
}

function fieldsOf({ fields }: CsvRecord, columns: readonly string[]): Fields {
  const at = (name: CorrectionColumn) => fields[columns.indexOf(name)] ?? '';
  return {
    report_id: at('report_id').trim(),
    cell_id: at('cell_id').trim(),
    source_sha256: at('source_sha256').trim(),
    old_raw: at('old_raw'),
    new_value: at('new_value').trim(),
    reason: at('reason').trim(),
    who: at('who').trim(),
    corrected_on: at('corrected_on').trim(),
  };
}

function correctionOf(fields: Fields, { file, line }: Place): Correction {
  return {
    reportId: fields.report_id,
    cellId: fields.cell_id,
    sourceSha256: fields.source_sha256.toLowerCase(),
    oldRaw: fields.old_raw,
    newValue: fields.new_value,
    reason: fields.reason,
    who: fields.who,
    correctedOn: fields.corrected_on,
    file,
    line,
  };
}
