import type { CellReading } from '../../model/reading.js';
import { ABSENT } from '../../model/reading.js';
import type { Report } from '../../model/report.js';
import type { TableDefinition } from './field.js';
import { AGENCY, REPORT_ID, YEAR } from './report-fields.js';

/** A cell that reads otherwise than in the former run of the dataset. */
export interface ChangeRow {
  readonly report: Report;
  readonly cellId: string;
  readonly before: CellReading;
  readonly after: CellReading;
  readonly formerSha256: string | null;
}

/** The cells in which a report differs from what the former run showed of it. */
export function changeRows(before: Report, after: Report): ChangeRow[] {
  const ids = new Set([...before.cells.keys(), ...after.cells.keys()]);
  return [...ids].flatMap((cellId): ChangeRow[] => {
    const [former, now] = [before.cells.get(cellId) ?? ABSENT, after.cells.get(cellId) ?? ABSENT];
    const isSame = former.raw === now.raw && former.state === now.state && former.resolved === now.resolved;
    if (isSame) return [];
    return [{ report: after, cellId, before: former, after: now, formerSha256: before.source.sha256 }];
  });
}

/** `changes.csv`: what changed since the dataset was last written to the same folder. */
export const CHANGES: TableDefinition<ChangeRow> = {
  name: 'changes',
  path: 'changes.csv',
  en: 'One row per cell that reads otherwise than when this dataset was last written: the source changed, or our reading of it.',
  zh: '与上次写出本数据集时读数不同的单元格每个一行：来源变了，或读取变了。',
  primaryKey: ['report_id', 'cell_id'],
  foreignKeys: [{ fields: ['report_id'], resource: 'reports' }],
  fields: [
    REPORT_ID,
    AGENCY,
    YEAR,
    {
      name: 'cell_id',
      type: 'string',
      en: 'Id of the cell, as in codebook.csv.',
      zh: '单元格编号，同 codebook.csv。',
      constraints: { required: true },
      value: ({ cellId }) => cellId,
    },
    {
      name: 'cause',
      type: 'string',
      en: 'source (other bytes than before) or reading (the same bytes, read otherwise).',
      zh: 'source 来源字节已变；reading 字节相同而读法不同。',
      constraints: { required: true, enum: ['source', 'reading'] },
      value: ({ report, formerSha256 }) => (report.source.sha256 === formerSha256 ? 'reading' : 'source'),
    },
    {
      name: 'raw_before',
      type: 'string',
      en: 'The text as printed before.',
      zh: '原先的原文。',
      value: ({ before }) => before.raw,
    },
    {
      name: 'raw_after',
      type: 'string',
      en: 'The text as printed now.',
      zh: '现在的原文。',
      value: ({ after }) => after.raw,
    },
    {
      name: 'resolved_before',
      type: 'number',
      en: 'The number we stood behind before.',
      zh: '原先采信的数字。',
      value: ({ before }) => before.resolved,
    },
    {
      name: 'resolved_after',
      type: 'number',
      en: 'The number we stand behind now.',
      zh: '现在采信的数字。',
      value: ({ after }) => after.resolved,
    },
    {
      name: 'former_sha256',
      type: 'string',
      en: 'SHA-256 of the source as it was.',
      zh: '原来源字节的 SHA-256。',
      constraints: { pattern: '[0-9a-f]{64}' },
      value: ({ formerSha256 }) => formerSha256,
    },
  ],
};
