import { leafRows, loadForms } from '../../src/forms/index.js';
import type { Random } from './random.js';
import type { Scale } from './report.js';

/** Most requests of one kind of applicant, and how likely a kind or a result occurs at all. */
const SCALES: Readonly<Record<Scale, { most: number; kinds: number; results: number; suits: number }>> = {
  town: { most: 4, kinds: 0.25, results: 0.3, suits: 0.1 },
  county: { most: 90, kinds: 0.4, results: 0.35, suits: 0.3 },
  city: { most: 1400, kinds: 0.75, results: 0.5, suits: 0.6 },
  dense: { most: 900, kinds: 1, results: 1, suits: 1 },
};

const KINDS = ['natural_person', 'business', 'research', 'public_welfare', 'legal_service', 'other_org'];
const OUTCOMES = ['upheld', 'corrected', 'other', 'pending'];

/** Figures for every cell that a form prints, so that all its identities hold. */
export function inventFigures(
  form: string,
  scale: Scale,
  undivided: ReadonlySet<string>,
  random: Random,
): Map<string, number> {
  const table2 = form === 'ogi-2021' ? active2021(scale, random) : active2019(scale, random);
  return new Map([...table2, ...requests(form, scale, undivided, random), ...disputes(scale, random)]);
}

type Entries = [string, number][];

function count(scale: Scale, random: Random, most: number): number {
  const top = scale === 'town' ? Math.ceil(most / 50) : scale === 'county' ? Math.ceil(most / 8) : most;
  return scale !== 'dense' && random.chance(0.3) ? 0 : random.int(1, top);
}

function active2021(scale: Scale, random: Random): Entries {
  const stock = (row: string, most: number): Entries => {
    const inForce = count(scale, random, most);
    const issued = random.int(0, inForce);
    return [
      [`${row}__issued`, issued],
      [`${row}__repealed`, random.int(0, 20)],
      [`${row}__in_force`, inForce],
    ];
  };
  return [
    ...stock('t2_regulations', 60),
    ...stock('t2_normative_docs', 900),
    ['t2_permits__decisions', count(scale, random, 90_000)],
    ['t2_penalties__decisions', count(scale, random, 20_000)],
    ['t2_coercion__decisions', count(scale, random, 3000)],
    ['t2_fees__amount_wan', amount(random, scale === 'town' ? 0 : 4)],
  ];
}

function active2019(scale: Scale, random: Random): Entries {
  const stock = (row: string, most: number): Entries => {
    const total = count(scale, random, most);
    const opened = random.int(0, total);
    return [
      [`${row}__made_new`, opened],
      [`${row}__opened_new`, opened],
      [`${row}__public_total`, total],
    ];
  };
  const items = (row: string, most: number): Entries => {
    const prior = count(scale, random, most);
    return [
      [`${row}__items_prior`, prior],
      [`${row}__items_delta`, random.int(-Math.min(prior, 18), 20)],
    ];
  };
  const handled = (row: string, most: number): Entries => [
    ...items(row, most),
    [`${row}__decisions`, count(scale, random, 30_000)],
  ];
  return [
    ...stock('t2_regulations', 60),
    ...stock('t2_normative_docs', 900),
    ...handled('t2_permits', 400),
    ...handled('t2_other_services', 900),
    ...handled('t2_penalties', 3000),
    ...handled('t2_coercion', 200),
    ...items('t2_fees', 40),
    ['t2_procurement__projects', count(scale, random, 700)],
    ['t2_procurement__amount', amount(random, 8)],
  ];
}

/** Money with none, two or six decimals, as reports print it. */
function amount(random: Random, digits: number): number {
  const decimals = random.pick([0, 0, 2, 6]);
  const whole = random.int(0, 10 ** digits);
  return decimals === 0 ? whole : Number(`${whole}.${random.int(1, 10 ** decimals - 1)}`);
}

/** Table 三: what came in is spread over the results, so that rows and columns add up. */
function requests(form: string, scale: Scale, undivided: ReadonlySet<string>, random: Random): Entries {
  const rows = rowIds(form, 't3', undivided);
  const results = rows.filter((id) => !/received|carried|result_total/u.test(id));
  const perKind = KINDS.map((kind, at) => requestsOf(scale, results, at === 0 ? 0.9 : 0, random, kind));
  const cells = perKind.flatMap((cells) => [...cells]);
  const totals = rows.map((row): [string, number] => [
    `${row}__total`,
    perKind.reduce((sum, ofKind, at) => sum + (ofKind.get(`${row}__${KINDS[at]}`) ?? 0), 0),
  ]);
  return [...cells, ...totals];
}

function requestsOf(
  scale: Scale,
  results: readonly string[],
  boost: number,
  random: Random,
  kind: string,
): Map<string, number> {
  const { most, kinds, results: spread } = SCALES[scale];
  const chosen = results.filter(() => random.chance(spread));
  const handled = new Map(results.map((row) => [row, 0]));
  if (random.chance(Math.max(kinds, boost)))
    for (const row of chosen) handled.set(row, random.int(1, Math.max(1, Math.ceil(most / chosen.length))));
  const total = [...handled.values()].reduce((a, b) => a + b, 0);
  const carriedOut = total > 0 && random.chance(kinds) ? random.int(0, Math.ceil(most / 12)) : 0;
  const carriedIn = Math.min(total, random.chance(kinds) ? random.int(0, Math.ceil(most / 15)) : 0);
  const rows: Entries = [
    ['t3_new_received', total + carriedOut - carriedIn],
    ['t3_carried_in', carriedIn],
    ...handled,
    ['t3_result_total', total],
    ['t3_carried_out', carriedOut],
  ];
  return new Map(rows.map(([row, value]) => [`${row}__${kind}`, value]));
}

function disputes(scale: Scale, random: Random): Entries {
  const { suits, most } = SCALES[scale];
  return ['t4_review', 't4_suit_direct', 't4_suit_after_review'].flatMap((row): Entries => {
    const values = OUTCOMES.map(() => (random.chance(suits) ? random.int(1, Math.ceil(most / 30) + 1) : 0));
    const cells = OUTCOMES.map((outcome, at): [string, number] => [`${row}__${outcome}`, values[at]!]);
    return [...cells, [`${row}__total`, values.reduce((a, b) => a + b, 0)]];
  });
}

/** Ids of the rows of a table that carry figures. */
function rowIds(form: string, table: string, undivided: ReadonlySet<string>): string[] {
  const found = loadForms().find((candidate) => candidate.id === form);
  const panels = found?.tables.filter((candidate) => candidate.id === table).flatMap((each) => each.panels);
  return (panels ?? []).flatMap((panel) => leafRows(panel.rows, undivided).map((row) => row.id));
}
