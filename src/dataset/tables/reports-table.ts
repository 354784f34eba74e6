import type { Severity } from '../../model/finding.js';
import type { CellState } from '../../model/reading.js';
import type { Field, TableDefinition } from './field.js';
import { SOURCE_FIELDS } from './report-fields.js';
import { countState, type ReportOnForm } from './report-on-form.js';

/** `reports.csv`: one row per report. */
export const REPORTS: TableDefinition<ReportOnForm> = {
  name: 'reports',
  path: 'reports.csv',
  en: 'One row per report: who, when, from which bytes, and how much of it could be read and checked.',
  zh: '每份报告一行：机关、年度、来源字节，以及读出与核对的程度。',
  primaryKey: ['report_id'],
  foreignKeys: [],
  fields: [
    {
      name: 'report_id',
      type: 'string',
      en: 'Identifies the report in every file: region, body and year; -2, -3 are added where it is open whether two are the same.',
      zh: '报告编号，各文件通用：区划、机关、年度；是否同一报告不能确定者加 -2、-3。',
      constraints: { required: true },
      value: ({ report }) => report.reportId,
    },
    {
      name: 'form',
      type: 'string',
      en: 'Id of the statutory form the report fills in, e.g. ogi-2021.',
      zh: '所用法定表格的编号，如 ogi-2021。',
      constraints: { required: true },
      value: ({ report }) => report.form,
    },
    {
      name: 'agency',
      type: 'string',
      en: 'The body that reports, as printed; empty where the document does not say.',
      zh: '报告机关（照原文）；文中未写明则留空。',
      value: ({ report }) => report.agency,
    },
    {
      name: 'region_code',
      type: 'string',
      en: 'Code of the administrative division (GB/T 2260), as text; empty while unknown.',
      zh: '行政区划代码（GB/T 2260），文本；未知则留空。',
      value: ({ report }) => report.identity?.region?.code ?? null,
    },
    {
      name: 'year',
      type: 'integer',
      en: 'The year the report is about, not the year it was published in.',
      zh: '报告所属年度（不是发布年份）。',
      value: ({ report }) => report.year,
    },
    ...SOURCE_FIELDS,
    {
      name: 'charset',
      type: 'string',
      en: 'Character encoding recognised from the bytes, where the kind has one.',
      zh: '由字节认出的字符编码（如适用）。',
      value: ({ report }) => report.source.charset,
    },
    stateCount('number', 'cells_printed', 'a number is printed', '印有数字'),
    stateCount('blank', 'cells_blank', 'nothing is printed', '空白'),
    stateCount('dash', 'cells_dash', 'a dash or slash is printed', '印有横线或斜线'),
    stateCount('text', 'cells_text', 'words are printed', '印有文字'),
    stateCount('absent', 'cells_absent', 'the document has no place', '文中没有位置'),
    checkCount('assessed', 'checks_assessed', 'could be assessed', '可核对'),
    checkCount('passed', 'checks_passed', 'hold', '成立'),
    checkCount('failed', 'checks_failed', 'do not hold', '不成立'),
    checkCount('notAssessable', 'checks_not_assessable', 'could not be assessed', '无法核对'),
    findingCount('error', '错误'),
    findingCount('warning', '警告'),
    findingCount('note', '提示'),
  ],
};

function stateCount(state: CellState, name: string, en: string, zh: string): Field<ReportOnForm> {
  return count(name, `Cells of the form for which ${en}.`, `${zh}的单元格数。`, (row) =>
    countState(row, state),
  );
}

function checkCount(
  outcome: keyof ReportOnForm['report']['checks'],
  name: string,
  en: string,
  zh: string,
): Field<ReportOnForm> {
  return count(
    name,
    `Identities of the form that ${en}.`,
    `${zh}的勾稽关系数。`,
    (row) => row.report.checks[outcome],
  );
}

function findingCount(severity: Severity, zh: string): Field<ReportOnForm> {
  return count(
    `findings_${severity}`,
    `Findings of severity ${severity}.`,
    `级别为“${zh}”的发现数。`,
    ({ report }) => report.findings.filter((finding) => finding.severity === severity).length,
  );
}

function count(
  name: string,
  en: string,
  zh: string,
  value: (row: ReportOnForm) => number,
): Field<ReportOnForm> {
  return { name, type: 'integer', en, zh, constraints: { required: true, minimum: 0 }, value };
}
