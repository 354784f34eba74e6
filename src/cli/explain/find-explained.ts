import type { FinishedReport } from '../../dataset/series/finished.js';
import type { Form } from '../../forms/index.js';
import type { Report } from '../../model/report.js';
import type { Effects } from '../effects.js';
import type { Bilingual } from '../terminal/language.js';
import { nearIds } from './near-ids.js';

/** A report of a dataset, and what became of its corrections. */
export type ExplainedReport = Pick<FinishedReport, 'report' | 'corrections'>;

/** What `gouji explain` needs of the world: the forms, and a dataset that was written before. */
export interface ExplainEffects extends Pick<Effects, 'stdout' | 'stderr' | 'env'> {
  readonly loadForms: () => Promise<readonly Form[]>;
  /** The ids of every report of a dataset. */
  readonly reportIds: (folder: string) => Promise<readonly string[]>;
  /** A report as the dataset has it, or null where it has none of that id. */
  readonly loadReport: (folder: string, reportId: string) => Promise<ExplainedReport | null>;
}

/** What is to be explained: a report, and the cell of it that is named. */
export interface Found {
  readonly explained: ExplainedReport;
  readonly form: Form;
  readonly cellId: string | null;
}

/** Why nothing can be explained. */
export interface Refused {
  readonly refusal: 'E_NOT_FOUND' | 'E_USAGE' | 'E_DATASET';
  readonly sentences: Bilingual;
}

/** Looks for the report and the cell that a command line names. */
export async function findExplained(
  folder: string,
  reportId: string,
  cellId: string | null,
  effects: ExplainEffects,
): Promise<Found | Refused> {
  const explained = await effects.loadReport(folder, reportId);
  if (explained === null) {
    const ids = await effects.reportIds(folder);
    if (ids.length === 0) return { refusal: 'E_NOT_FOUND', sentences: noReports(folder) };
    return { refusal: 'E_USAGE', sentences: noSuchReport(reportId, folder, ids) };
  }
  const { report } = explained;
  const form = (await effects.loadForms()).find(({ id }) => id === report.form);
  if (form === undefined) return { refusal: 'E_DATASET', sentences: noSuchForm(report) };
  const ids = form.cells.map(({ id }) => id);
  if (cellId !== null && !ids.includes(cellId))
    return { refusal: 'E_USAGE', sentences: noSuchCell(cellId, form.id, ids) };
  return { explained, form, cellId };
}

function noReports(folder: string): Bilingual {
  return {
    en: `there is no report in ${folder}. Write a dataset there with gouji extract, or name another folder with -o.`,
    zh: `${folder} 中没有报告。请先用 gouji extract 写出数据集，或用 -o 另指文件夹。`,
  };
}

function noSuchReport(reportId: string, folder: string, ids: readonly string[]): Bilingual {
  const near = suggestion(reportId, ids);
  return {
    en: `there is no report ${reportId} in ${folder}. ${near.en}reports.csv lists every id.`,
    zh: `${folder} 中没有报告 ${reportId}。${near.zh}全部编号见 reports.csv。`,
  };
}

function noSuchForm({ reportId, form }: Report): Bilingual {
  return {
    en: `the report ${reportId} is on the form ${form}, which this version does not know. Write the dataset again.`,
    zh: `报告 ${reportId} 所用表格 ${form} 不为本版本所知。请重新写出数据集。`,
  };
}

function noSuchCell(cellId: string, formId: string, ids: readonly string[]): Bilingual {
  const near = suggestion(cellId, ids);
  return {
    en: `the form ${formId} has no cell ${cellId}. ${near.en}codebook.csv lists every id.`,
    zh: `表格 ${formId} 没有单元格 ${cellId}。${near.zh}全部编号见 codebook.csv。`,
  };
}

function suggestion(wanted: string, ids: readonly string[]): Bilingual {
  const near = nearIds(wanted, ids);
  if (near.length === 0) return { en: '', zh: '' };
  return { en: `Did you mean ${near.join(' or ')}? `, zh: `是否指 ${near.join('、')}？` };
}
