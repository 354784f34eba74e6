import { describe, expect, it } from 'vitest';
import { claimRows } from '../../src/dataset/tables/prose/claim-row.js';
import { CLAIMS } from '../../src/dataset/tables/prose/claims-table.js';
import { TERMS, termRows } from '../../src/dataset/tables/prose/terms-table.js';
import { loadForms } from '../../src/forms/index.js';
import { ABSENT, type CellReading, type CellReadings } from '../../src/model/reading.js';
import { checkClaims } from '../../src/narrative/check/check-claims.js';
import { evidenceOf } from '../../src/narrative/check/evidence.js';
import { measureOf } from '../../src/narrative/check/measures.js';
import { readClaims } from '../../src/narrative/read-claims.js';
import { report } from '../dataset/sample.js';
import { segmenter, vocabulary } from './measure.js';

const [form, older] = loadForms() as [ReturnType<typeof loadForms>[0], ReturnType<typeof loadForms>[0]];
const context = { year: 2022, agency: '安平县人民政府' };

const claimsOf = (text: string, section = 'overview') =>
  readClaims(
    [{ section, text, where: { kind: 'text', start: 50, end: 50 + text.length } }],
    context,
    segmenter,
    vocabulary,
  );
const cellsOf = (figures: Readonly<Record<string, number | null>>, of = form): CellReadings =>
  new Map<string, CellReading>([
    ...of.cells.map(({ id }) => [id, ABSENT] as const),
    ...Object.entries(figures).map(
      ([id, value]) =>
        [id, { ...ABSENT, raw: String(value ?? ''), state: 'number', value, resolved: value }] as const,
    ),
  ]);
const findings = (text: string, figures: Readonly<Record<string, number | null>>, previous?: CellReadings) =>
  checkClaims(claimsOf(text), form, cellsOf(figures), previous).map(
    ({ code, severity, left, right }) => `${code} ${severity} ${left} ${right}`,
  );

describe('claims against cells', () => {
  it('gives both numbers, the cell and the sentence', () => {
    const claims = claimsOf('前言。全县共收到政府信息公开申请57件。');
    expect(checkClaims(claims, form, cellsOf({ t3_new_received__total: 75 }))).toEqual([
      {
        code: 'N-NEW',
        kind: 'text',
        severity: 'warning',
        verdict: 'source_inconsistent',
        cells: ['t3_new_received__total'],
        left: 57,
        right: 75,
        messageZh: '文字称“57件”，而表中一、本年新收政府信息公开申请数量（总计）为75件',
        messageEn: expect.stringContaining(
          'the text says 57件, but the table has 75 for requests newly received',
        ),
        quote: '全县共收到政府信息公开申请57件。',
      },
    ]);
  });

  it('never takes a cell without a figure for 0', () => {
    expect(findings('全县共收到政府信息公开申请57件。', {})).toEqual([]);
    expect(findings('全县共收到政府信息公开申请57件。', { t3_new_received__total: null })).toEqual([]);
    expect(findings('行政诉讼3件。', { t4_suit_direct__total: 2 })).toEqual([]);
  });

  it('takes 其他 for the row of the form, unless it is what is left of the whole', () => {
    const cells = { t3_result_total__total: 20, t3_granted__total: 12, t3_other__total: 3 };
    const undivided = Object.fromEntries(
      ['t3_other_no_correction', 't3_other_no_fee', 't3_other_misc'].map((row) => [`${row}__total`, 1]),
    );
    const told = (text: string) => findings(text, { ...undivided, ...cells });
    expect(told('共办结政府信息公开申请20件，其中予以公开12件、其他8件。')).toEqual([]);
    expect(told('共办结政府信息公开申请20件，其中予以公开12件、其他处理5件。')).not.toEqual([]);
  });

  it('does not hold the figures of several years against those of one', () => {
    expect(findings('三年间共收到政府信息公开申请57件。', { t3_new_received__total: 75 })).toEqual([]);
  });

  it('tells a difference once, and softly where another sentence agrees', () => {
    const cells = { t3_new_received__total: 75 };
    expect(findings('收到政府信息公开申请57件。共收到政府信息公开申请57件。', cells)).toEqual([
      'N-NEW warning 57 75',
    ]);
    expect(findings('收到政府信息公开申请75件。共收到政府信息公开申请57件。', cells)).toEqual([
      'N-NEW note 57 75',
    ]);
  });

  it('adds up the rows of a group and the columns of organisations', () => {
    const rows = { t3_unavailable_not_held__total: 5, t3_unavailable_needs_creation__total: 2 };
    const cells = { ...rows, t3_unavailable_unclear__total: 1 };
    expect(findings('无法提供8件。', cells)).toEqual([]);
    expect(findings('无法提供9件。', cells)).toEqual(['N-RES warning 9 8']);
    const [quantity] = measureOf(
      [{ subject: 'request', predicate: 'received', applicant: 'legal_person' }],
      form,
    )!.terms;
    expect(quantity).toEqual({ cell: 't3_new_received__business', sign: 1 });
  });

  it('takes an undivided row for its group', () => {
    expect(findings('其他处理3件。', { t3_other_all__total: 4 })).toEqual(['N-RES warning 3 4']);
    const cells = cellsOf({ t3_other_all__total: 4 }, older);
    expect(checkClaims(claimsOf('其他处理3件。'), older, cells).map(({ code }) => code)).toEqual(['N-RES']);
  });

  it('compares money in the unit of the cell', () => {
    expect(findings('行政事业性收费1.2亿元。', { t2_fees__amount_wan: 12000 })).toEqual([]);
    expect(findings('行政事业性收费1.2亿元。', { t2_fees__amount_wan: 1.2 })).toHaveLength(1);
  });
});

describe('percentages', () => {
  it('follow from the numbers of the text, rounded or cut off', () => {
    expect(findings('全县收到申请60件，去年收到申请48件，同比增长25%。', {})).toEqual([]);
    expect(findings('全县收到申请61件，去年收到申请48件，同比增长27%。', {})).toEqual([]);
    expect(findings('全县收到申请61件，去年收到申请48件，同比增长72%。', {})).toEqual([
      'N-PCT warning 72 27.08',
    ]);
    expect(findings('全县收到申请36件，较上年减少4件，下降10%。', {})).toEqual([]);
    expect(findings('全县收到申请36件，较上年减少4件，下降11.2%。', {})).toEqual(['N-PCT warning -11.2 -10']);
  });

  it('follow from last year’s tables where these are at hand', () => {
    const previous = cellsOf({ t3_new_received__total: 48 });
    const cells = { t3_new_received__total: 60 };
    expect(findings('全县收到申请60件，同比增长25%。', cells, previous)).toEqual([]);
    expect(findings('全县收到申请60件，同比增长15%。', cells, previous)).toEqual(['N-PCT warning 15 25']);
    expect(findings('全县收到申请60件，较上年增加22件。', cells, previous)).toEqual(['N-PCT warning 22 12']);
  });

  it('are of last year unless the text names another', () => {
    const previous = cellsOf({ t3_new_received__total: 48 });
    const told = (text: string) => findings(`全县收到申请60件，${text}。`, {}, previous);
    expect(told('比2020年增长50%')).toEqual([]);
    expect(told('比2020年增加20件，增长50%，同比增长25%')).toEqual([]);
    expect(told('比2020年增长50%，同比增长15%')).toEqual(['N-PCT warning 15 25']);
    expect(told('比2021年增长50%')).toEqual(['N-PCT warning 50 25']);
  });

  it('keep the sign of a decline', () => {
    const growths = (text: string) =>
      claimsOf(text).flatMap(({ kind, value, valueRaw }) => (kind === 'growth' ? [[value, valueRaw]] : []));
    expect(growths('收到申请57件，负增长5.02%，增长-5.02%，增长率为－3件，增长5%。')).toEqual([
      [-5.02, '5.02%'],
      [-5.02, '-5.02%'],
      [-3, '－3件'],
      [5, '5%'],
    ]);
  });

  it('say nothing where a number is not exact', () => {
    expect(findings('全县收到申请约60件，其中予以公开30件，占40%。', {})).toEqual([]);
    expect(findings('全县收到申请60件，其中予以公开近30件，占40%。', {})).toEqual([]);
  });
});

describe('parts', () => {
  it('are not more than their whole', () => {
    expect(findings('全县收到申请20件，其中自然人申请21件。', {})).toEqual(['N-SUM warning 20 21']);
    expect(findings('全县答复申请20件，其中予以公开12件，不予公开9件。', {})).toEqual([
      'N-SUM warning 20 21',
    ]);
  });

  it('differ from their whole by an exact amount', () => {
    const claims = claimsOf('全县收取信息处理费12.3元，其中自然人5.1元，法人7.3元。', 'other_matters');
    const [finding] = checkClaims(claims, form, new Map());
    expect(finding?.messageEn).toMatch(/= 12\.4; difference -0\.1$/);
  });

  it('need not be all there are', () => {
    expect(findings('全县答复申请20件，其中予以公开12件，不予公开5件。', {})).toEqual([]);
    expect(findings('发布信息100条，其中政务动态60条，重点领域55条。', {})).toEqual([]);
  });

  it('of several bodies are not more than the area', () => {
    const text = '全县收到申请20件，其中县公安局收到申请15件，县教育局收到申请9件。';
    expect(findings(text, {})).toEqual(['N-SUM warning 20 24']);
  });
});

describe('fees', () => {
  it('need a notice', () => {
    const check = (text: string, unpaid: number) =>
      checkClaims(claimsOf(text, 'other_matters'), form, cellsOf({ t3_other_no_fee__total: unpaid })).map(
        ({ code, severity }) => `${code} ${severity}`,
      );
    expect(check('发出收费通知2件，实际缴费1件，收取信息处理费200元。', 1)).toEqual([]);
    expect(check('发出收费通知2件，实际缴费3件。', 0)).toEqual(['N-FEE note']);
    expect(check('发出收费通知0件，收取信息处理费200元。', 0)).toEqual(['N-FEE note']);
    expect(check('发出收费通知1件。', 2)).toEqual(['N-FEE note']);
  });
});

describe('evidence', () => {
  it('is what the words say of single cells, whatever the cells hold', () => {
    const text =
      '全县共收到申请57件，上年结转3件，答复58件，行政复议6件，行政诉讼2件，县政府办公室收到申请9件，予以公开约30件。';
    expect([...evidenceOf(claimsOf(text), form)]).toEqual([
      ['t3_new_received__total', [{ value: 57, source: 'prose' }]],
      ['t3_carried_in__total', [{ value: 3, source: 'prose' }]],
      ['t4_review__total', [{ value: 6, source: 'prose' }]],
    ]);
  });

  it('keeps several figures for a cell, and leaves ambiguous words out', () => {
    const evidence = evidenceOf(claimsOf('收到申请5件。收到申请6件。办理依申请公开7件。'), form);
    expect(evidence.get('t3_new_received__total')?.map(({ value }) => value)).toEqual([5, 6]);
    expect(evidence.size).toBe(1);
  });
});

describe('rows of the dataset', () => {
  const of = report({ reportId: 'r-1', agency: context.agency, year: context.year });

  it('of claims hold the reading, the number and the place', () => {
    const rows = claimRows(of, claimsOf('全县办理申请12件，其中自然人10件，占83.3%。'));
    const shown = [
      'claim_id',
      'kind',
      'subject',
      'predicate',
      'applicant_type',
      'is_ambiguous',
      'value',
      'unit',
      'part_of',
      'about',
      'where',
    ];
    const fields = shown.map((name) => CLAIMS.fields.find((field) => field.name === name)!);
    expect(rows.map((row) => fields.map(({ value }) => value(row)))).toEqual([
      [1, 'count', 'request|request', 'received|handled', null, 'yes', 12, '件', null, null, 'text:56-59'],
      [
        2,
        'count',
        'request|request',
        'received|handled',
        'natural_person',
        'yes',
        10,
        '件',
        1,
        null,
        'text:65-68',
      ],
      [3, 'share', '', '', null, 'no', 83.3, '%', null, 2, 'text:70-75'],
    ]);
  });

  it('of terms hold the word and how often it stands there', () => {
    const [row] = termRows(of, [{ section: 'overview', word: '公开', tag: 'v', count: 4 }]);
    expect(TERMS.fields.map(({ value }) => value(row!))).toEqual([
      'r-1',
      context.agency,
      2022,
      'overview',
      '公开',
      'v',
      4,
    ]);
  });
});
