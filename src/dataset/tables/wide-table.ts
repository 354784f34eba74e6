import type { FormCell } from '../../forms/index.js';
import type { Field, TableDefinition } from './field.js';
import type { DatasetForm, ReportOnForm } from './report-on-form.js';
import { REPORTS } from './reports-table.js';

const IDENTIFYING = new Set(['report_id', 'agency', 'year']);

/** `wide-<form>.csv`: one row per report of the form, one column per cell, holding the resolved figures. */
export function wideTable(form: DatasetForm): TableDefinition<ReportOnForm> {
  const identifying = REPORTS.fields.filter((field) => IDENTIFYING.has(field.name));
  return {
    name: `wide-${form.id}`,
    path: `wide-${form.id}.csv`,
    en: `One row per report of the form ${form.id}, one column per cell; the resolved figures.`,
    zh: `表格 ${form.id} 的报告每份一行，每个单元格一列，内容为采信的数字。`,
    primaryKey: ['report_id'],
    foreignKeys: [{ fields: ['report_id'], resource: 'reports' }],
    fields: [...identifying, ...form.cells.map(cellField)],
  };
}

// Counts are typed as numbers too: a report may print 1.5 or -3 in a count, and figures are kept as printed.
function cellField(cell: FormCell, index: number): Field<ReportOnForm> {
  return {
    name: cell.id,
    type: 'number',
    en: `${cell.rowEn}, ${cell.columnEn}`,
    zh: `${[cell.groupZh, cell.rowZh, cell.columnZh].filter(Boolean).join(' / ')}（${cell.unit}）`,
    value: ({ cells }) => resolvedAt(cells, cell.id, index),
  };
}

/** Cells stand in codebook order, so a cell is found at its own index unless optional ones before it are left out. */
function resolvedAt(cells: ReportOnForm['cells'], id: string, index: number): number | null {
  const guess = cells[index];
  const found = guess?.cell.id === id ? guess : cells.find(({ cell }) => cell.id === id);
  return found?.reading.resolved ?? null;
}
