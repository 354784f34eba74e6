import type { Correction } from '../../../src/corrections/index.js';
import { writeDataset } from '../../../src/dataset/write-dataset.js';
import { loadForms } from '../../../src/forms/index.js';
import type { AgencyIdentity, BodyKind } from '../../../src/model/agency.js';
import type { Report } from '../../../src/model/report.js';
import { inputsOf } from '../../dataset/sample.js';
import { type Figures, reportOf, withFigure } from '../../panel/synthetic.js';

/** The figures of a year: what came in, what was carried, and what became of it. */
interface Flow {
  readonly received: number | null;
  readonly carriedIn: number;
  readonly granted: number;
  readonly partial: number;
  readonly denied: number;
  readonly notHeld: number;
  readonly other: number;
  readonly carriedOut: number;
  readonly reviews: number;
  readonly reviewsCorrected: number;
}

/** An invented agency: figures by year, from the first on; null for a year without a report. */
interface Agency {
  readonly regionCode: string;
  readonly region: string;
  readonly body: BodyKind;
  readonly bodyName: string;
  readonly from: number;
  readonly years: readonly (Flow | null)[];
}

const DISTRICTS = ['和平区', '河东区', '河西区', '南开区', '河北区', '红桥区'];

/** Of 宝坻区 the requests of 2020 cannot be read, and 2022 carries in another figure than 2021 carried out. */
const BAODI: Agency = {
  regionCode: '120115',
  region: '宝坻区',
  body: 'government',
  bodyName: '人民政府',
  from: 2019,
  years: steady(41, 6).map((flow, at) => {
    if (at === 1) return { ...flow, received: null };
    return at === 3 ? { ...flow, carriedIn: flow.carriedIn + 2 } : flow;
  }),
};

const AGENCIES: readonly Agency[] = [
  BAODI,
  { ...BAODI, body: 'department', bodyName: '财政局', from: 2020, years: steady(5, 4) },
  { ...BAODI, body: 'department', bodyName: '教育局', from: 2021, years: steady(11, 4) },
  ...DISTRICTS.map(
    (region, at): Agency => ({
      regionCode: `12010${at + 1}`,
      region,
      body: 'government',
      bodyName: '人民政府',
      from: 2019,
      years: steady(30 + 37 * at, 6).map((flow, year) => (at === 1 && year === 2 ? null : flow)),
    }),
  ),
];

/** Years that carry over what the one before left, growing from year to year. */
function steady(first: number, count: number): Flow[] {
  return Array.from({ length: count }, (_, at) => {
    const received = first + Math.round((first * ((at * 7) % 5)) / 6);
    const [carriedIn, carriedOut] = [at === 0 ? 3 : at + 1, at + 2];
    const handled = received + carriedIn - carriedOut;
    const granted = Math.floor(handled * 0.45);
    const [partial, denied, notHeld] = [
      Math.floor(handled * 0.1),
      Math.floor(handled * 0.15),
      Math.floor(handled * 0.2),
    ];
    const other = handled - granted - partial - denied - notHeld;
    const reviews = Math.floor(received / 9);
    return {
      ...{ received, carriedIn, granted, partial, denied, notHeld, other, carriedOut },
      reviews,
      reviewsCorrected: Math.floor(reviews / 3),
    };
  });
}

/** Every report of the invented agencies. */
export function tianjinReports(): Report[] {
  return AGENCIES.flatMap((agency) =>
    agency.years.flatMap((flow, at) => (flow === null ? [] : [reportIn(agency, agency.from + at, flow)])),
  );
}

function reportIn({ regionCode, region, body, bodyName }: Agency, year: number, flow: Flow): Report {
  const identity: AgencyIdentity = {
    region: {
      code: regionCode,
      name: region,
      level: 'county',
      kind: 'division',
      parent: '120000',
      covers: [],
    },
    body,
    bodyName,
    publishesFor: null,
    isCertain: true,
    alternatives: [],
  };
  const bodyId = body === 'government' ? body : bodyName;
  const path = `in/${regionCode}-${bodyId}-${year}.html`;
  return reportOf(year, figuresOf(flow, year), {
    reportId: `${regionCode}-${bodyId}-${year}`,
    agency: `天津市${region}${bodyName}`,
    identity,
    source: { path, url: null, sha256: hexOf(path), mediaType: 'text/html', charset: 'utf-8' },
  });
}

function figuresOf(flow: Flow, year: number): Figures {
  const handled = flow.granted + flow.partial + flow.denied + flow.notHeld + flow.other;
  const rows: Readonly<Record<string, number | null>> = {
    t3_new_received: flow.received,
    t3_carried_in: flow.carriedIn,
    t3_granted: flow.granted,
    t3_partial: flow.partial,
    t3_denied_process_info: flow.denied,
    t3_unavailable_not_held: flow.notHeld,
    [year < 2021 ? 't3_other_all' : 't3_other_misc']: flow.other,
    t3_result_total: handled,
    t3_carried_out: flow.carriedOut,
  };
  const upheld = flow.reviews - flow.reviewsCorrected;
  return {
    ...Object.fromEntries(
      Object.entries(rows).flatMap(([row, figure]) => [
        [`${row}__natural_person`, figure],
        [`${row}__total`, figure],
      ]),
    ),
    t4_review__upheld: upheld,
    t4_review__corrected: flow.reviewsCorrected,
    t4_review__total: flow.reviews,
    [year < 2021 ? 't2_regulations__made_new' : 't2_regulations__issued']: 2,
  };
}

function hexOf(text: string): string {
  return Buffer.from(text).toString('hex').slice(-64).padStart(64, '0');
}

/** Reports granted by 和平区 in 2020, as a person who looked at the page corrected them. */
export const CORRECTION: Correction = {
  file: 'a.csv',
  line: 2,
  reportId: '120101-government-2020',
  cellId: 't3_granted__total',
  sourceSha256: hexOf('in/120101-government-2020.html'),
  oldRaw: '',
  newValue: '19',
  reason: 'the total of the row says so',
  who: 'a reader',
  correctedOn: '2024-05-31',
};

/**
 * Writes their dataset: 河东区 has no report on 2021, one of 河西区 has a version with another figure, one of 南开区 is withdrawn, and a
 * figure of 和平区 is corrected.
 */
export async function writeTianjin(folder: string): Promise<void> {
  const reports = tianjinReports();
  const second = reports.find(({ reportId }) => reportId === '120103-government-2022')!;
  const granted = reports
    .find(({ reportId }) => reportId === CORRECTION.reportId)!
    .cells.get(CORRECTION.cellId);
  const all = [
    ...reports,
    withFigure(
      { ...second, source: { ...second.source, path: 'in/second.pdf', sha256: hexOf('second') } },
      't3_granted__total',
      1,
    ),
  ];
  const options = {
    forms: loadForms(),
    absence: () => 'gone' as const,
    corrections: [{ ...CORRECTION, oldRaw: granted?.raw ?? '' }],
  };
  await writeDataset(folder, inputsOf(all), options);
  const left = all.filter(({ reportId }) => reportId !== '120104-government-2023');
  await writeDataset(folder, inputsOf(left), options);
}
