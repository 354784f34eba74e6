import type { ReadInputs } from '../../src/dataset/readings/gather-readings.js';
import type { InputReading } from '../../src/dataset/readings/input-reading.js';
import type { DatasetForm } from '../../src/dataset/tables/report-on-form.js';
import type { FormCell } from '../../src/forms/index.js';
import type { Finding } from '../../src/model/finding.js';
import { ABSENT, type CellReading } from '../../src/model/reading.js';
import type { Failure, Report, Source } from '../../src/model/report.js';

function cell(id: string, over: Partial<FormCell> = {}): FormCell {
  return {
    id,
    table: 't3',
    groupZh: '',
    rowZh: '一、本年新收政府信息公开申请数量',
    columnZh: '自然人',
    rowEn: 'newly received',
    columnEn: 'natural persons',
    unit: '件',
    numberKind: 'count',
    note: '',
    optional: false,
    ...over,
  };
}

/** A form small enough that a reader can check the golden files by eye. */
export const SMALL_FORM: DatasetForm = {
  id: 'ogi-2021',
  title: '小表',
  issuedBy: '测试',
  cells: [
    cell('t2_fees__amount', {
      table: 't2',
      rowZh: '行政事业性收费',
      columnZh: '本年收费金额',
      unit: '万元',
      numberKind: 'amount',
    }),
    cell('t3_new_received__natural_person'),
    cell('t3_new_received__total', { columnZh: '总计', columnEn: 'total' }),
    cell('t3_other_1__total', {
      groupZh: '三、本年度办理结果',
      rowZh: '1.申请人无正当理由逾期不补正',
      columnZh: '总计',
    }),
    cell('t3_other_all__total', {
      rowZh: '（六）其他处理',
      columnZh: '总计',
      note: 'only where undivided',
      optional: true,
    }),
  ],
};

/** Another form, so that a dataset can hold two. */
export const OLDER_FORM: DatasetForm = {
  id: 'ogi-2019',
  title: '旧表',
  issuedBy: '测试',
  cells: [cell('t3_new_received__natural_person'), cell('t3_new_received__total', { columnZh: '总计' })],
};

export const SMALL_FORMS = [SMALL_FORM, OLDER_FORM];

/** A figure that is printed, at a place in flattened text. */
export function printed(raw: string, value: number, over: Partial<CellReading> = {}): CellReading {
  return {
    raw,
    state: 'number',
    value,
    printedUnit: null,
    resolved: value,
    basis: 'printed',
    certificate: [],
    where: { kind: 'text', start: 100, end: 100 + raw.length },
    ...over,
  };
}

export function source(over: Partial<Source> = {}): Source {
  return {
    path: 'in/a.html',
    url: null,
    sha256: 'a'.repeat(64),
    mediaType: 'text/html',
    charset: 'gb18030',
    ...over,
  };
}

export function report(over: Partial<Report> = {}): Report {
  return {
    reportId: 'aaaa-2022',
    source: source(),
    form: 'ogi-2021',
    agency: '天津市宝坻区人民政府',
    identity: null,
    year: 2022,
    published: '2023-01-31',
    cells: new Map([
      ['t2_fees__amount', printed('251000元', 251_000, { printedUnit: '元', resolved: 25.1 })],
      ['t3_new_received__natural_person', printed('２８', 28)],
      ['t3_new_received__total', printed('27', 27)],
    ]),
    openRows: [],
    prose: [],
    claims: [],
    checks: { assessed: 3, passed: 2, failed: 1, notAssessable: 4 },
    findings: [],
    ...over,
  };
}

export const ROW_FINDING: Finding = {
  code: 'T3-ROW',
  kind: 'hard',
  severity: 'error',
  verdict: 'source_inconsistent',
  cells: ['t3_new_received__natural_person', 't3_new_received__total'],
  left: 28,
  right: 27,
  messageZh: '各类申请人之和 28 与总计 27 不符。',
  messageEn: 'The applicants sum to 28, the printed total is 27.',
  quote: null,
};

export const LABEL_FINDING: Finding = {
  code: 'R-LABEL',
  kind: 'reading',
  severity: 'note',
  verdict: 'reading_ambiguous',
  cells: [],
  left: null,
  right: null,
  messageZh: '标签有误字。',
  messageEn: 'A label is misspelt.',
  quote: '本年新收"信息',
};

export const FAILURE: Failure = {
  source: source({ path: 'in/z.html', mediaType: null, charset: null }),
  code: 'E_NO_FORM',
  message: 'no table of a statutory form was found',
  remedy: 'Check that it is an annual report.',
};

/** Items that hold every state, every kind of place, and text that is hard on CSV. */
export function sampleItems(): (Report | Failure)[] {
  return [
    report({ findings: [ROW_FINDING, LABEL_FINDING, LABEL_FINDING] }),
    report({
      reportId: 'bbbb-2021',
      source: source({
        path: 'in/b, "乙".pdf',
        sha256: 'b'.repeat(64),
        mediaType: 'application/pdf',
        charset: null,
      }),
      agency: '=HYPERLINK("x")',
      year: 2021,
      published: null,
      cells: new Map<string, CellReading>([
        [
          't2_fees__amount',
          printed('0.0000001', 1e-7, { where: { kind: 'pdf', page: 3, box: [10, 20.5, 30, 40] } }),
        ],
        [
          't3_new_received__natural_person',
          {
            ...ABSENT,
            raw: '',
            state: 'blank',
            resolved: 0,
            basis: 'proved',
            certificate: ['T3-ROW t3_new_received', 'T3-COL natural_person'],
          },
        ],
        [
          't3_new_received__total',
          {
            ...ABSENT,
            raw: '-',
            state: 'dash',
            where: { kind: 'html', path: 'body > table', start: 7, end: 8 },
          },
        ],
        ['t3_other_1__total', { ...ABSENT, raw: '见\n"附,件"\r', state: 'text' }],
        ['t3_other_all__total', printed('+12', 12)],
      ]),
    }),
    FAILURE,
    report({
      reportId: 'cccc-2019',
      form: 'ogi-2019',
      agency: null,
      year: null,
      source: source({ path: '-', sha256: 'c'.repeat(64), url: 'https://example.gov.cn/报告.html' }),
      cells: new Map([['t3_new_received__total', printed('1e9', 1_000_000_000)]]),
      checks: { assessed: 0, passed: 0, failed: 0, notAssessable: 7 },
    }),
  ];
}

/** Inputs that give one item each. */
export function inputsOf(items: Iterable<Report | Failure>): ReadInputs {
  return async function* () {
    for (const item of items) yield inputOf(item);
  };
}

function inputOf(item: Report | Failure): InputReading {
  const reading = { path: item.source.path, key: null, reports: [], failures: [] };
  return 'reportId' in item ? { ...reading, reports: [item] } : { ...reading, failures: [item] };
}

/** A list as a stream. */
export async function* streamOf<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}
