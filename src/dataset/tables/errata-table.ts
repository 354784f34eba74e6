import { type CorrectionOutcome, REFUSAL_CODES } from '../../corrections/index.js';
import type { Basis } from '../../model/reading.js';
import { type Field, membersOf, type TableDefinition } from './field.js';

/** `errata.csv`: one row per correction, also where it was refused. */
export const ERRATA: TableDefinition<CorrectionOutcome> = {
  name: 'errata',
  path: 'errata.csv',
  en: 'One row per correction that was handed in, with what became of it.',
  zh: '每条提交的更正一行，并说明处理结果。',
  primaryKey: ['file', 'line'],
  // A correction may name a report or a cell that does not exist: it is refused, and stands here all the same.
  foreignKeys: [],
  fields: [
    required(
      'report_id',
      'The report the correction names.',
      '更正所指的报告编号。',
      ({ correction }) => correction.reportId,
    ),
    required(
      'cell_id',
      'The cell the correction names.',
      '更正所指的单元格编号。',
      ({ correction }) => correction.cellId,
    ),
    {
      name: 'outcome',
      type: 'string',
      en: 'applied, or refused: then nothing was changed.',
      zh: '处理结果：applied 已采用，refused 未采用（数据不变）。',
      constraints: { required: true, enum: ['applied', 'refused'] },
      value: ({ refusal }) => (refusal === null ? 'applied' : 'refused'),
    },
    {
      name: 'refusal',
      type: 'string',
      en: 'Why it was refused: no_such_report, source_changed, no_such_cell, raw_differs, not_a_number, wrong_kind_of_number, contradicted.',
      zh: '未采用的原因：no_such_report 无此报告、source_changed 来源已变、no_such_cell 无此单元格、raw_differs 原文不符、not_a_number 不是数字、wrong_kind_of_number 数字种类不符、contradicted 更正互相矛盾。',
      constraints: { enum: REFUSAL_CODES },
      value: ({ refusal }) => refusal?.code ?? null,
    },
    text(
      'refusal_zh',
      'The reason as a sentence in Chinese.',
      '原因（中文）。',
      ({ refusal }) => refusal?.message.zh ?? null,
    ),
    text(
      'refusal_en',
      'The reason as a sentence in English.',
      '原因（英文）。',
      ({ refusal }) => refusal?.message.en ?? null,
    ),
    text(
      'raw',
      'What the cell prints, as the correction says; empty where it is blank or absent.',
      '更正所述的原文；空白与缺失均为空。',
      ({ correction }) => correction.oldRaw,
    ),
    text(
      'new_value',
      'The corrected figure as it was handed in, in the unit of the codebook; empty where no figure is to be stood behind.',
      '提交的更正值（按编码簿单位）；为空表示不采信任何数字。',
      ({ correction }) => correction.newValue,
    ),
    {
      name: 'resolved_before',
      type: 'number',
      en: 'The figure we stood behind before any correction; empty where there was none.',
      zh: '更正前采信的数字；无则为空。',
      value: ({ before }) => before?.resolved ?? null,
    },
    {
      name: 'basis_before',
      type: 'string',
      en: 'Why it was taken, as in cells.csv.',
      zh: '更正前的采信依据，同 cells.csv。',
      constraints: {
        enum: membersOf<NonNullable<Basis>>({ printed: true, proved: true, reread: true, corrected: true }),
      },
      value: ({ before }) => before?.basis ?? null,
    },
    {
      name: 'resolved_after',
      type: 'number',
      en: 'The figure this correction made of it, the same where it was refused; empty where there is none.',
      zh: '该更正之后采信的数字，未采用则不变；无则为空。',
      value: ({ after }) => after?.resolved ?? null,
    },
    required('reason', 'Why the figure is wrong.', '更正理由。', ({ correction }) => correction.reason),
    required('who', 'Who corrected it.', '更正人。', ({ correction }) => correction.who),
    {
      name: 'corrected_on',
      type: 'date',
      en: 'When.',
      zh: '更正日期。',
      constraints: { required: true },
      value: ({ correction }) => correction.correctedOn,
    },
    {
      name: 'source_sha256',
      type: 'string',
      en: 'SHA-256 of the bytes the correction was made on, in hex.',
      zh: '更正所依据字节的 SHA-256（十六进制）。',
      constraints: { required: true, pattern: '[0-9a-f]{64}' },
      value: ({ correction }) => correction.sourceSha256,
    },
    required(
      'file',
      'File the correction is written in.',
      '更正所在文件。',
      ({ correction }) => correction.file,
    ),
    {
      name: 'line',
      type: 'integer',
      en: 'Line of that file, 1 for the first.',
      zh: '更正所在行，首行为 1。',
      constraints: { required: true, minimum: 1 },
      value: ({ correction }) => correction.line,
    },
  ],
};

type ErrataValue = Field<CorrectionOutcome>['value'];

function text(name: string, en: string, zh: string, value: ErrataValue): Field<CorrectionOutcome> {
  return { name, type: 'string', en, zh, value };
}

function required(name: string, en: string, zh: string, value: ErrataValue): Field<CorrectionOutcome> {
  return { ...text(name, en, zh, value), constraints: { required: true } };
}
