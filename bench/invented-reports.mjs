// Reports that nobody published: governments over consecutive years, on the real forms, with figures that add up, a
// carry-over from year to year, prose, claims and second versions. The same number gives the same reports.
import { createHash } from 'node:crypto';
import { formRows } from '../dist/decode/table/form-rows.js';
import { loadForms } from '../dist/forms/index.js';
import { isInForce } from '../dist/regions/period.js';
import { regionOf } from '../dist/regions/region-row.js';
import { regionTable } from '../dist/regions/region-table.js';
import { reportIdOf } from '../dist/regions/report-id.js';
import { between, randomTable, seeded } from '../test/decode/random-table.mjs';

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024];
/** One report in so many is also published as a second file, in which a figure differs. */
const VERSION_EVERY = 20;
/** One year in so many is missing. */
const GAP_EVERY = 25;
const SIZES = ['tiny', 'sparse', 'sparse', 'county', 'county', 'city'];
const PRINTED_ZEROS = 0.6;

const forms = new Map(loadForms().map((form) => [form.id, form]));
const rows = new Map([...forms].map(([id, form]) => [id, formRows(form, new Set())]));

/** Yields `count` reports (and their second versions) as inputs: `{ path, key, report }`, agency by agency. */
export function* inventedInputs(count) {
  let made = 0;
  for (const region of regions()) {
    const random = seeded(Number.parseInt(region.code, 10));
    let carriedOut = null;
    for (const year of YEARS) {
      const { cells, carried } = inventCells(random, year, carriedOut);
      carriedOut = carried;
      if (between(random, 1, GAP_EVERY) === 1) continue;
      yield inputOf(region, year, cells, 'html');
      if (between(random, 1, VERSION_EVERY) === 1) yield inputOf(region, year, withOtherFigure(cells), 'pdf');
      made += 1;
      if (made === count) return;
    }
  }
  throw new Error(`there are regions for ${made} reports only`);
}

/** Every division under the name of today, in the order of the codes: a parent stands near its children. */
function* regions() {
  const table = regionTable();
  for (let at = 0; at < table.size; at += 1) {
    if (!table.isZoneAt(at) && isInForce(table.rowAt(at), 2024)) yield regionOf(table.rowAt(at));
  }
}

function inputOf(region, year, cells, extension) {
  const agency = `${region.name}人民政府`;
  const path = `reports/${region.code}/${year}.${extension}`;
  const sha256 = createHash('sha256').update(path).digest('hex');
  const identity = {
    region,
    body: 'government',
    bodyName: '人民政府',
    publishesFor: null,
    isCertain: true,
    alternatives: [],
  };
  const received = cells.get('t3_new_received__total')?.resolved ?? 0;
  const claims = claimsOf(received);
  const report = {
    reportId: reportIdOf({ identity, agency, year, sha256 }),
    source: { path, url: null, sha256, mediaType: 'text/html', charset: 'utf-8' },
    form: formOf(year),
    agency,
    identity,
    year,
    published: `${year + 1}-01-28`,
    cells,
    openRows: [],
    prose: claims.map(({ sentence, section, where }) => ({ section, text: sentence.repeat(8), where })),
    claims,
    checks: { assessed: 180, passed: 179, failed: 1, notAssessable: 6 },
    findings: [findingOf(received)],
  };
  return { path, key: sha256, report };
}

function formOf(year) {
  return year < 2021 ? 'ogi-2019' : 'ogi-2021';
}

/** Cells of a report, and what it carries over to the next year. */
function inventCells(random, year, carriedOut) {
  const form = formOf(year);
  const table = tableOf(random, form, carriedOut);
  const applications = rows.get(form).filter((ids) => ids.length === 7);
  const figures = new Map(applications.flatMap((ids, row) => ids.map((id, column) => [id, table[row][column]])));
  const arePrinted = random() < PRINTED_ZEROS;
  const cells = forms
    .get(form)
    .cells.filter(({ optional }) => !optional)
    .map(({ id }, at) => [id, readingOf(figures.get(id) ?? between(random, 0, 40), at, arePrinted)]);
  return { cells: new Map(cells), carried: table.at(-1) };
}

/** Applications of a year: what the year before carried over arrives, as far as the sums allow. */
function tableOf(random, form, carriedOut) {
  const table = randomTable(random, SIZES[between(random, 0, SIZES.length - 1)]);
  if (form === 'ogi-2019') table.splice(20, 3, sumOfRows(table.slice(20, 23)));
  const [received, carriedIn, out] = [table[0], table[1], table.at(-1)];
  const arrives = received.map((count, column) => count + carriedIn[column] >= (carriedOut?.[column] ?? 0));
  if (carriedOut === null || arrives.includes(false)) return table;
  table[0] = received.map((count, column) => count + carriedIn[column] - carriedOut[column]);
  table[1] = carriedOut;
  return [...table.slice(0, -1), out];
}

function sumOfRows(summands) {
  return summands[0].map((_, column) => summands.reduce((sum, row) => sum + row[column], 0));
}

function readingOf(figure, at, arePrinted) {
  const path = `html > body > div:nth-of-type(2) > table:nth-of-type(2) > tbody > tr:nth-of-type(${(at / 7) | 0}) > td:nth-of-type(${at % 7})`;
  const where = { kind: 'html', path, start: 12_000 + at * 105, end: 12_105 + at * 105 };
  if (figure === 0 && !arePrinted) {
    const certificate = [`T3-ROW ${at}`];
    return { raw: '', state: 'blank', value: null, printedUnit: null, resolved: 0, basis: 'proved', certificate, where };
  }
  return {
    raw: String(figure),
    state: 'number',
    value: figure,
    printedUnit: null,
    resolved: figure,
    basis: 'printed',
    certificate: [],
    where,
  };
}

function withOtherFigure(cells) {
  const id = 't3_granted__natural_person';
  const cell = cells.get(id);
  const figure = (cell.resolved ?? 0) + 1;
  return new Map(cells).set(id, { ...cell, raw: String(figure), state: 'number', value: figure, resolved: figure, basis: 'printed' });
}

/** Six sentences with a number each, of which the first says what table three says. */
function claimsOf(received) {
  return [received, 12, 3, 480, 7, 25].map((value, at) => {
    const sentence = `全年共收到政府信息公开申请${value}件，均在法定期限内办理并答复申请人。`;
    const start = sentence.indexOf(String(value));
    return {
      id: at + 1,
      kind: 'count',
      section: 'overview',
      readings: at === 0 ? [[{ subject: 'request', predicate: 'new_received', applicant: null }]] : [],
      qualifier: '',
      scope: { kind: 'unstated', isOwn: true, text: '' },
      period: { kind: 'this_year', text: '全年' },
      unit: '件',
      value,
      valueTo: null,
      valueRaw: String(value),
      approximation: null,
      partOf: null,
      about: null,
      base: null,
      sentence,
      start,
      end: start + String(value).length,
      where: { kind: 'html', path: 'html > body > div:nth-of-type(2) > p', start: 4000 + at * 300, end: 4300 + at * 300 },
    };
  });
}

function findingOf(received) {
  return {
    code: 'T3-ROW',
    kind: 'hard',
    severity: 'error',
    verdict: 'source_inconsistent',
    cells: ['t3_new_received__natural_person', 't3_new_received__total'],
    left: received + 1,
    right: received,
    messageZh: `各类申请人之和 ${received + 1} 与总计 ${received} 不符。`,
    messageEn: `The applicants sum to ${received + 1}, the printed total is ${received}.`,
    quote: null,
  };
}
