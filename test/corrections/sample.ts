import { CORRECTION_COLUMNS, type Correction } from '../../src/corrections/index.js';
import { type Form, loadForms } from '../../src/forms/index.js';
import type { CellReading } from '../../src/model/reading.js';
import type { Report } from '../../src/model/report.js';
import { printed, report } from '../dataset/sample.js';

export const FORM: Form = loadForms().find(({ id }) => id === 'ogi-2021')!;

/** Every cell of the form prints 0, but for those given. */
export function fullReport(over: Readonly<Record<string, CellReading>> = {}): Report {
  const zeros = FORM.cells.filter((cell) => !cell.optional).map(({ id }) => [id, printed('0', 0)] as const);
  return report({ cells: new Map([...zeros, ...Object.entries(over)]) });
}

export function correction(over: Partial<Correction> = {}): Correction {
  return {
    reportId: 'aaaa-2022',
    cellId: 't3_new_received__total',
    sourceSha256: 'a'.repeat(64),
    oldRaw: '27',
    newValue: '28',
    reason: '原表笔误，正文写 28 件',
    who: '某校对员',
    correctedOn: '2024-05-31',
    file: 'corrections/a.csv',
    line: 2,
    ...over,
  };
}

/** A file of corrections with its header and the lines given, with LF. */
export function csv(...lines: readonly string[]): string {
  return [CORRECTION_COLUMNS.join(','), ...lines, ''].join('\n');
}

/** A line that nothing is wrong with, but for the fields given. */
export function line(over: Readonly<Record<string, string>> = {}): string {
  const fields: Readonly<Record<string, string>> = {
    report_id: 'aaaa-2022',
    cell_id: 't3_new_received__total',
    source_sha256: 'a'.repeat(64),
    old_raw: '27',
    new_value: '28',
    reason: '原表笔误，正文写 28 件',
    who: '某校对员',
    corrected_on: '2024-05-31',
    ...over,
  };
  return CORRECTION_COLUMNS.map((name) => fields[name]).join(',');
}
