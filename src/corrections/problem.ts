import type { Bilingual, Language } from '../model/language.js';

/** What can be wrong with a file of corrections, and what to do about it. Documented in `docs/corrections.md`. */
export const PROBLEMS = {
  E_CSV: {
    meaning: { en: 'the line is not CSV', zh: '该行不符合 CSV 格式' },
    remedy: {
      en: 'put a field that holds a comma or a quotation mark into quotation marks, and double those within',
      zh: '含逗号或引号的字段须加引号，字段内的引号须写两遍',
    },
  },
  E_NO_HEADER: {
    meaning: { en: 'the file has no header', zh: '文件没有表头' },
    remedy: { en: 'begin it with the names of the columns', zh: '第一行写列名' },
  },
  E_COLUMN_UNKNOWN: {
    meaning: { en: 'there is no such column', zh: '没有这一列' },
    remedy: {
      en: 'correct its name or delete it; no line of the file is used until then',
      zh: '请改正列名或删除该列；在此之前整个文件不采用',
    },
  },
  E_COLUMN_MISSING: {
    meaning: { en: 'a column is missing', zh: '缺少一列' },
    remedy: {
      en: 'add it; no line of the file is used until then',
      zh: '请补上该列；在此之前整个文件不采用',
    },
  },
  E_COLUMN_TWICE: {
    meaning: { en: 'a column is there twice', zh: '列名重复' },
    remedy: {
      en: 'delete one of them; no line of the file is used until then',
      zh: '请删除其一；在此之前整个文件不采用',
    },
  },
  E_FIELD_COUNT: {
    meaning: {
      en: 'the line does not have as many fields as the header',
      zh: '该行的字段数与表头不同',
    },
    remedy: {
      en: 'write every field, also the empty ones, and put a field that holds a comma into quotation marks',
      zh: '空字段也须写出；含逗号的字段须加引号',
    },
  },
  E_FIELD_EMPTY: {
    meaning: { en: 'the field is empty', zh: '字段为空' },
    remedy: {
      en: 'fill it in; only old_raw and new_value may be empty',
      zh: '请填写；只有 old_raw 和 new_value 可以为空',
    },
  },
  E_CELL_ID: {
    meaning: { en: 'this is no cell id', zh: '不是单元格编号' },
    remedy: {
      en: 'take it from the column cell_id of codebook.csv, <row>__<column>',
      zh: '请照抄 codebook.csv 的 cell_id 列（行__列）',
    },
  },
  E_SHA256: {
    meaning: { en: 'this is no SHA-256', zh: '不是 SHA-256' },
    remedy: {
      en: 'copy the 64 characters of source_sha256 from reports.csv',
      zh: '请照抄 reports.csv 的 source_sha256（64 个字符）',
    },
  },
  E_ENCODING: {
    meaning: { en: 'the text is not UTF-8', zh: '文字不是 UTF-8 编码' },
    remedy: {
      en: 'save the file as CSV UTF-8; Excel calls it so in the list of file types',
      zh: '请另存为“CSV UTF-8（逗号分隔）”',
    },
  },
  E_DATE: {
    meaning: { en: 'this is no date', zh: '不是日期' },
    remedy: {
      en: 'write it as 2024-05-31; in Excel, format the column as text first',
      zh: '请写成 2024-05-31；在 Excel 中须先将该列设为文本格式',
    },
  },
} as const satisfies Readonly<Record<string, { readonly meaning: Bilingual; readonly remedy: Bilingual }>>;

/** Why a line of a file of corrections is not understood. */
export type ProblemCode = keyof typeof PROBLEMS;

/** A place of a file of corrections that is not understood. */
export interface CorrectionProblem {
  readonly code: ProblemCode;
  readonly file: string;
  /** 1 for the first line. */
  readonly line: number;
  /** 1 for the first field; null where it is about the whole line. */
  readonly column: number | null;
  /** What stands there, or is missing there; null where there is nothing to show. */
  readonly quote: string | null;
}

/** `corrections/2024.csv:3:6: E_DATE: this is no date: "2024/5/31". Write it as …`: a problem as one line for a person. */
export function describeProblem(problem: CorrectionProblem, language: Language): string {
  const { meaning, remedy } = PROBLEMS[problem.code];
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== null).join(':');
  const quote = problem.quote === null ? '' : JSON.stringify(problem.quote);
  if (language === 'zh') return `${place}：${problem.code}：${meaning.zh}${quote}。${remedy.zh}。`;
  const shown = quote === '' ? '' : `: ${quote}`;
  return `${place}: ${problem.code}: ${meaning.en}${shown}. ${remedy.en.charAt(0).toUpperCase()}${remedy.en.slice(1)}.`;
}
