import type { CellReading } from '../../../model/reading.js';
import { ABSENT } from '../../../model/reading.js';
import type { Report } from '../../../model/report.js';
import { CELL_STATES } from '../cells-table.js';
import { type TableDefinition, toTheSecond } from '../field.js';
import { AGENCY, REPORT_ID, YEAR } from '../report-fields.js';

/** Between which times a publisher changed a cell, as an archive knows it (RFC 3339). */
export interface ChangeTimes {
  readonly lastSeenBefore: string;
  readonly firstSeenAfter: string;
}

/** A cell that reads otherwise than in a version before, or in the former run of the dataset. */
export interface Change extends Partial<ChangeTimes> {
  readonly report: Report;
  readonly cellId: string;
  readonly before: CellReading;
  readonly after: CellReading;
  readonly formerSha256: string | null;
}

/** A change with its number among those of its report. */
export interface ChangeRow extends Change {
  readonly changeId: number;
}

/** The cells in which a report differs from a version before, or from what the former run showed of it. */
export function changedCells(before: Report, after: Report, times: Partial<ChangeTimes> = {}): Change[] {
  const ids = new Set([...before.cells.keys(), ...after.cells.keys()]);
  return [...ids].flatMap((cellId): Change[] => {
    const [former, now] = [before.cells.get(cellId) ?? ABSENT, after.cells.get(cellId) ?? ABSENT];
    const isSame = former.raw === now.raw && former.state === now.state && former.resolved === now.resolved;
    if (isSame) return [];
    return [
      { report: after, cellId, before: former, after: now, formerSha256: before.source.sha256, ...times },
    ];
  });
}

/** `changes.csv`: what publishers changed while an archive was kept, and what changed since the dataset was last written. */
export const CHANGES: TableDefinition<ChangeRow> = {
  name: 'changes',
  path: 'changes.csv',
  en: 'One row per cell that a publisher changed after publication, as far as an archive or the former dataset in the same folder shows it, or that is read otherwise than there.',
  zh: '发布后被改动的单元格每个一行（依归档或同一文件夹中原有数据集），读法与原有数据集不同的也在内。',
  primaryKey: ['report_id', 'change_id'],
  foreignKeys: [{ fields: ['report_id'], resource: 'reports' }],
  fields: [
    REPORT_ID,
    {
      name: 'change_id',
      type: 'integer',
      en: '1, 2, 3 in each report: changes of the publisher in the order of time, then those against the former dataset.',
      zh: '在每份报告内依次编号：先按时间列发布者的改动，再列与原有数据集的差异。',
      constraints: { required: true, minimum: 1 },
      value: ({ changeId }) => changeId,
    },
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
      name: 'state_before',
      type: 'string',
      en: 'What stood in the cell before, as state in cells.csv.',
      zh: '原先的单元格状态，同 cells.csv 的 state。',
      constraints: { required: true, enum: CELL_STATES },
      value: ({ before }) => before.state,
    },
    {
      name: 'state_after',
      type: 'string',
      en: 'What stands in it now.',
      zh: '现在的单元格状态。',
      constraints: { required: true, enum: CELL_STATES },
      value: ({ after }) => after.state,
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
    {
      name: 'source_sha256',
      type: 'string',
      en: 'SHA-256 of the source as it was then.',
      zh: '改动后来源字节的 SHA-256。',
      constraints: { pattern: '[0-9a-f]{64}' },
      value: ({ report }) => report.source.sha256,
    },
    {
      name: 'last_seen_before',
      type: 'datetime',
      en: 'When an archive saw the former figures last; empty where it is none of an archive.',
      zh: '归档最后一次见到原数字的时间；非归档来源则为空。',
      value: ({ lastSeenBefore }) => toTheSecond(lastSeenBefore),
    },
    {
      name: 'first_seen_after',
      type: 'datetime',
      en: 'When it saw the new ones first.',
      zh: '首次见到新数字的时间。',
      value: ({ firstSeenAfter }) => toTheSecond(firstSeenAfter),
    },
  ],
};
