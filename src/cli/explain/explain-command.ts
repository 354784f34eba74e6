import type { FinishedReport } from '../../dataset/series/finished.js';
import { explainCell } from '../../explain/explain-cell.js';
import { explainedReportObject, explanationObject } from '../../explain/explanation-object.js';
import type { Form } from '../../forms/index.js';
import type { Report } from '../../model/report.js';
import type { Effects } from '../effects.js';
import { EXIT_CODES, type ExitCode } from '../exit-code.js';
import type { Bilingual, Language } from '../terminal/language.js';
import { painterFor } from '../terminal/paint.js';
import { refusalLine } from '../terminal/problem-line.js';
import { explainReportText } from './explain-report-text.js';
import { explainText } from './explain-text.js';
import { nearIds } from './near-ids.js';

const DEFAULT_FOLDER = 'output';

/** What the command ends with where it refuses. */
const EXITS = {
  E_USAGE: EXIT_CODES.usage,
  E_NOT_FOUND: EXIT_CODES.failures,
  E_DATASET: EXIT_CODES.incomplete,
} as const;

/** Flags of `gouji explain`. */
export interface ExplainOptions {
  /** Folder of the dataset. */
  readonly output?: string;
  readonly json?: boolean;
  readonly color: boolean;
}

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

/**
 * `gouji explain`: tells the whole chain behind one figure of a dataset, or, where no cell is named, how its report adds up.
 * Answers the exit code.
 */
export async function runExplain(
  reportId: string,
  cellId: string | null,
  options: ExplainOptions,
  language: Language,
  effects: ExplainEffects,
): Promise<ExitCode> {
  const folder = options.output ?? DEFAULT_FOLDER;
  const refuse = async (code: keyof typeof EXITS, sentences: Bilingual): Promise<ExitCode> => {
    const paint = painterFor(effects.stderr, effects.env, options.color);
    await effects.stderr.write(`${refusalLine(code, sentences, language, paint)}\n`);
    return EXITS[code];
  };
  const explained = await effects.loadReport(folder, reportId);
  if (explained === null) {
    const ids = await effects.reportIds(folder);
    if (ids.length === 0) return await refuse('E_NOT_FOUND', noReports(folder));
    return await refuse('E_USAGE', noSuchReport(reportId, folder, ids));
  }
  const print = async (text: string): Promise<ExitCode> => {
    await effects.stdout.write(text);
    return EXIT_CODES.ok;
  };
  const paint = painterFor(effects.stdout, effects.env, options.color);
  const { report, corrections } = explained;
  const form = (await effects.loadForms()).find(({ id }) => id === report.form);
  if (form === undefined) return await refuse('E_DATASET', noSuchForm(report));
  if (cellId === null) {
    return await print(
      options.json
        ? jsonText(explainedReportObject(report, form, corrections))
        : explainReportText(explained, language, paint),
    );
  }
  const ids = form.cells.map(({ id }) => id);
  if (!ids.includes(cellId)) return await refuse('E_USAGE', noSuchCell(cellId, form.id, ids));
  const explanation = explainCell(report, form, cellId, corrections);
  return await print(
    options.json ? jsonText(explanationObject(explanation)) : explainText(explanation, language, paint),
  );
}

function jsonText(object: object): string {
  return `${JSON.stringify(object, null, 2)}\n`;
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
