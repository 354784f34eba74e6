import { describe, expect, it } from 'vitest';
import { runExplain } from '../../src/cli/explain/explain-command.js';
import { explainReportText } from '../../src/cli/explain/explain-report-text.js';
import { explainText } from '../../src/cli/explain/explain-text.js';
import type { ExplainEffects } from '../../src/cli/explain/find-explained.js';
import { LANGUAGES } from '../../src/cli/terminal/language.js';
import { applyCorrections, type CorrectionOutcome } from '../../src/corrections/index.js';
import { explainCell } from '../../src/explain/explain-cell.js';
import type { Finding } from '../../src/model/finding.js';
import { ABSENT, type CellReading, type OpenRow } from '../../src/model/reading.js';
import type { Report } from '../../src/model/report.js';
import { reconcile } from '../../src/reconcile/reconcile.js';
import { correction, FORM, fullReport } from '../corrections/sample.js';
import { printed, source } from '../dataset/sample.js';
import { fakeEffects } from './fake-effects.js';

const BLANK: CellReading = { ...ABSENT, raw: '', state: 'blank' };
const FEE = 't2_fees__amount_wan';

/** A report with its blanks proved and its sums assessed. */
function reconciled(over: Readonly<Record<string, CellReading>>, openRows: readonly OpenRow[] = []): Report {
  return assessed({ ...fullReport(over), openRows });
}

function assessed(report: Report): Report {
  const { cells, checks, findings } = reconcile(FORM, {
    form: FORM.id,
    undivided: new Set(),
    cells: report.cells,
    unplaced: [],
    doubtful: [],
    counted: [],
    implied: [],
    open: report.openRows,
    findings: [],
  });
  return { ...report, cells, checks, findings };
}

interface Case {
  readonly report: Report;
  readonly cell: string;
  readonly outcomes?: readonly CorrectionOutcome[];
}

const RECEIVED = {
  t3_new_received__natural_person: printed('28', 28, {
    where: {
      kind: 'html',
      path: 'body > table > tbody > tr:nth-of-type(5) > td:nth-of-type(2)',
      start: 812,
      end: 823,
    },
  }),
  t3_new_received__total: printed('27', 27),
};

const OPEN_ROW: OpenRow = {
  table: 't3',
  cells: ['t3_granted__natural_person', 't3_granted__business', 't3_granted__total'],
  raw: '1 12 13',
  count: 3,
  readings: [
    [1, 12, 13],
    [11, null, 213],
    [null, 1, 1213],
  ],
};

/** The digits of the row, as the text of each of its cells. */
const OPEN = printed('1 12 13', 0, { state: 'text', value: null, resolved: null, basis: null });

function corrected(): Case {
  const report = reconciled(RECEIVED);
  const asked = [
    correction(),
    correction({ newValue: '29', sourceSha256: 'b'.repeat(64), line: 9, reason: '旧版网页' }),
  ];
  const { report: after, applied, refused } = applyCorrections(report, asked, FORM);
  return { report: assessed(after), cell: 't3_new_received__total', outcomes: [...applied, ...refused] };
}

const CASES: Readonly<Record<string, Case>> = {
  printed: { report: reconciled(RECEIVED), cell: 't3_new_received__natural_person' },
  'proved-blank': {
    report: reconciled({
      t3_granted__research: BLANK,
      t3_granted__business: printed('3', 3),
      t3_granted__total: printed('3', 3),
    }),
    cell: 't3_granted__research',
  },
  reread: {
    report: reconciled({
      t3_granted__natural_person: printed('12', 12, {
        basis: 'reread',
        certificate: ['T3-ROW t3_granted'],
        where: { kind: 'pdf', page: 3, box: [120.5, 410, 131, 420.25] },
      }),
      t3_granted__total: printed('12', 12),
    }),
    cell: 't3_granted__natural_person',
  },
  open: {
    report: reconciled(Object.fromEntries(OPEN_ROW.cells.map((id) => [id, OPEN])), [OPEN_ROW]),
    cell: 't3_granted__business',
  },
  absent: { report: reconciled({ t4_review__total: ABSENT }), cell: 't4_review__total' },
  corrected: corrected(),
  'corrected-to-none': correctedToNone(),
  converted: {
    report: {
      ...reconciled({ [FEE]: printed('251000元', 251_000, { printedUnit: '元', resolved: 25.1 }) }),
      agency: null,
      year: null,
      source: source({ path: 'in/\u001b[31m.pdf', url: 'https://example.gov.cn/a.pdf', charset: null }),
    },
    cell: FEE,
  },
};

function correctedToNone(): Case {
  const asked = [correction({ newValue: '' })];
  const { report, applied } = applyCorrections(reconciled(RECEIVED), asked, FORM);
  return { report: assessed(report), cell: 't3_new_received__total', outcomes: applied };
}

describe.each(Object.entries(CASES))('the explanation of a figure: %s', (name, {
  report,
  cell,
  outcomes,
}) => {
  it.each(LANGUAGES)('is told in full (%s)', async (language) => {
    const text = explainText(explainCell(report, FORM, cell, outcomes), language, (plain) => plain);
    await expect(text).toMatchFileSnapshot(`./explain/${name}.${language}.txt`);
  });
});

describe('the explanation of a report', () => {
  it.each(
    LANGUAGES,
  )('tells its sums, what was found, the gravest first, and what may have happened (%s)', async (language) => {
    const { report, outcomes = [] } = corrected();
    const note: Finding = {
      ...report.findings[0]!,
      ...{ code: 'READ-OPEN-ROW', kind: 'reading', severity: 'note', verdict: 'not_assessable', cells: [] },
      ...{ messageEn: 'seen and settled', messageZh: '已处理' },
      explanations: undefined,
    };
    const text = explainReportText(
      { report: { ...report, findings: [note, ...report.findings] }, corrections: outcomes },
      language,
      (plain) => plain,
    );
    await expect(text).toMatchFileSnapshot(`./explain/report.${language}.txt`);
  });
});

describe('the text of an explanation', () => {
  it('holds no control character of its source', () => {
    const { report, cell } = CASES.converted!;
    const text = explainText(explainCell(report, FORM, cell), 'en', (plain) => plain);
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('is coloured where colour is wanted, and says the same', () => {
    const { report, cell } = CASES.printed!;
    const explanation = explainCell(report, FORM, cell);
    const painted = explainText(explanation, 'en', (text, colour) => `<${colour}>${text}</${colour}>`);
    expect(painted).toContain('<red>✗ does not hold</red>  T3-ROW t3_new_received');
    expect(painted.replace(/<\/?(?:red|green|yellow|dim|bold)>/g, '')).toBe(
      explainText(explanation, 'en', (text) => text),
    );
  });
});

describe('explaining a cell', () => {
  it('takes a group that is printed undivided for one row', () => {
    const cells = new Map([...fullReport().cells, ['t3_other_all__total', printed('4', 4)]]);
    const { identities } = explainCell({ ...fullReport(), cells }, FORM, 't3_other_all__total');
    expect(identities.map(({ label, status }) => [label, status])).toEqual([
      ['T3-ROW t3_other_all', 'not_assessable'],
      ['T3-COL total', 'failed'],
    ]);
  });

  it('keeps to the finding where proofs were taken back since', () => {
    const report = reconciled({
      t3_granted__research: BLANK,
      t3_result_total__research: printed('5', 5),
    });
    expect(report.cells.get('t3_granted__research')!.basis).toBe(null);
    const { identities } = explainCell(report, FORM, 't3_granted__research');
    expect(identities.map(({ label, status }) => [label, status])).toEqual([
      ['T3-ROW t3_granted', 'passed'],
      ['T3-COL research', 'failed'],
    ]);
  });

  it('passes over the corrections of other cells and reports', () => {
    const others = [correction({ cellId: 't3_granted__total', oldRaw: '0' }), correction({ reportId: 'x' })];
    const outcomes = others.map((each) => ({ correction: each, refusal: null, before: null, after: null }));
    expect(explainCell(fullReport(), FORM, 't3_new_received__total', outcomes).corrections).toEqual([]);
  });

  it('refuses a cell that is not on the form', () => {
    expect(() => explainCell(fullReport(), FORM, 't9_x__y')).toThrow(RangeError);
  });
});

describe('gouji explain', () => {
  const { report, cell, outcomes = [] } = CASES.corrected!;

  async function explained(
    reportId: string,
    cellId: string | null,
    over: Partial<ExplainEffects> = {},
    json = false,
  ) {
    const { stdout, stderr, env } = fakeEffects();
    const effects: ExplainEffects = {
      ...{ stdout, stderr, env },
      loadForms: async () => [FORM],
      reportIds: async () => ['aaaa-2022', 'bbbb-2021'],
      loadReport: async (folder, id) =>
        folder === 'output' && id === report.reportId ? { report, corrections: outcomes } : null,
      ...over,
    };
    const exitCode = await runExplain(reportId, cellId, { json, color: true }, 'en', effects);
    return { exitCode, stdout: stdout.text, stderr: stderr.text };
  }

  it('prints the explanation', async () => {
    expect(await explained('aaaa-2022', cell)).toEqual({
      exitCode: 0,
      stdout: explainText(explainCell(report, FORM, cell, outcomes), 'en', (plain) => plain),
      stderr: '',
    });
  });

  it('without a cell tells of the whole report, as text or JSON', async () => {
    expect(await explained('aaaa-2022', null)).toEqual({
      exitCode: 0,
      stdout: explainReportText({ report, corrections: outcomes }, 'en', (plain) => plain),
      stderr: '',
    });
    const object = JSON.parse((await explained('aaaa-2022', null, {}, true)).stdout);
    expect(object).toMatchObject({ schema: 1, report_id: 'aaaa-2022', form: FORM.id });
    expect(object.corrections.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'applied',
      'refused',
    ]);
    expect(Object.keys(object.cells)).toEqual(
      FORM.cells.map(({ id }) => id).filter((id) => id in object.cells),
    );
    expect(object.cells.t3_new_received__total.resolved).toBe(28);
  });

  it('prints it as JSON', async () => {
    const { exitCode, stdout } = await explained('aaaa-2022', cell, {}, true);
    expect(exitCode).toBe(0);
    await expect(stdout).toMatchFileSnapshot('./explain/corrected.json');
  });

  it.each([
    [
      'aaaa-2021',
      cell,
      'there is no report aaaa-2021 in output. Did you mean aaaa-2022? reports.csv lists every id.',
    ],
    ['整份不像', cell, 'there is no report 整份不像 in output. reports.csv lists every id.'],
    [
      'aaaa-2022',
      't3_new_recieved__Total',
      'the form ogi-2021 has no cell t3_new_recieved__Total. Did you mean t3_new_received__total or t3_new_received__research or t3_new_received__other_org? codebook.csv lists every id.',
    ],
  ])('tells what is near an id that does not exist: %s %s', async (reportId, cellId, sentence) => {
    expect(await explained(reportId, cellId)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `E_USAGE: ${sentence}\n`,
    });
  });

  it('tells where there is no dataset', async () => {
    const { exitCode, stderr } = await explained('bbbb-2021', cell, { reportIds: async () => [] });
    expect([exitCode, stderr]).toEqual([
      3,
      'E_NOT_FOUND: there is no report in output. Write a dataset there with gouji extract, or name another folder with -o.\n',
    ]);
  });

  it('tells where the form of a report is not known', async () => {
    const { exitCode, stderr } = await explained('aaaa-2022', cell, { loadForms: async () => [] });
    expect(exitCode).toBe(4);
    expect(stderr).toMatch(/^E_DATASET: .* is on the form ogi-2021, which this version does not know/);
  });
});
