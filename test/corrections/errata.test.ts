import { describe, expect, it } from 'vitest';
import {
  applyCorrections,
  CORRECTION_COLUMNS,
  REFUSAL_CODES,
  refuseUnknownReports,
} from '../../src/corrections/index.js';
import { ERRATA } from '../../src/dataset/tables/errata-table.js';
import { printed } from '../dataset/sample.js';
import { correction, FORM, fullReport } from './sample.js';

const asked = [
  correction(),
  correction({ oldRaw: '26', line: 3 }),
  correction({ reportId: 'zzzz-2000', newValue: '', line: 4 }),
];
const report = fullReport({ t3_new_received__total: printed('27', 27) });
const { applied, refused } = applyCorrections(report, asked, FORM);
const outcomes = [...applied, ...refused, ...refuseUnknownReports(asked, new Set([report.reportId]))];

describe('errata.csv', () => {
  it('has every correction with what became of it', () => {
    const names = [
      'line',
      'outcome',
      'refusal',
      'resolved_before',
      'basis_before',
      'new_value',
      'resolved_after',
    ];
    const shown = outcomes.map((outcome) =>
      names.map((name) => ERRATA.fields.find((field) => field.name === name)!.value(outcome)),
    );
    expect(shown).toEqual([
      [2, 'applied', null, 27, 'printed', '28', 28],
      [3, 'refused', 'raw_differs', 27, 'printed', '28', 27],
      [4, 'refused', 'no_such_report', null, null, '', null],
    ]);
  });

  it('says in both languages why a correction was refused', () => {
    const messages = ['refusal_zh', 'refusal_en'].map((name) =>
      ERRATA.fields.find((field) => field.name === name)!.value(outcomes[1]!),
    );
    expect(messages).toEqual([refused[0]!.refusal!.message.zh, refused[0]!.refusal!.message.en]);
  });

  it('keeps every field of a correction', () => {
    const values = ERRATA.fields.map(({ value }) => value(outcomes[0]!));
    const { reportId, cellId, sourceSha256, oldRaw, newValue, reason, who, correctedOn, file, line } =
      asked[0]!;
    const fields = [reportId, cellId, sourceSha256, oldRaw, newValue, reason, who, correctedOn];
    expect(fields).toHaveLength(CORRECTION_COLUMNS.length);
    expect(values).toEqual(expect.arrayContaining([...fields, file, line]));
  });

  it('describes every reason of a refusal', () => {
    const field = ERRATA.fields.find(({ name }) => name === 'refusal')!;
    for (const code of REFUSAL_CODES) {
      expect(field.en).toContain(code);
      expect(field.zh).toContain(code);
    }
  });
});
