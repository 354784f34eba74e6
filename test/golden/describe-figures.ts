import { loadForms } from '../../src/forms/index.js';
import { cellLines } from './cell-lines.js';
import { forcedZeros } from './forced-zeros.js';
import { reportLines } from './report-lines.js';

/** What the maker of a PDF or Word fixture printed (2021 form); null prints nothing. */
export interface PrintedFigures {
  readonly agency: string;
  readonly year: number;
  /** By the label of the row. */
  readonly table2: Readonly<Record<string, readonly (number | string | null)[]>>;
  readonly table3: readonly (readonly (number | null)[])[];
  readonly table4: readonly (number | null)[];
}

const FORM = 'ogi-2021';
const TABLE_2_ROWS: Readonly<Record<string, string>> = {
  规章: 't2_regulations',
  行政规范性文件: 't2_normative_docs',
  行政许可: 't2_permits',
  行政处罚: 't2_penalties',
  行政强制: 't2_coercion',
  行政事业性收费: 't2_fees',
};

/** What the fixture is to give, in the notation of the expected files. */
export function describeFigures({ agency, year, table2, table3, table4 }: PrintedFigures): string {
  const figures = new Map([
    ...Object.entries(table2).flatMap(([label, values]) => inOrder(`${TABLE_2_ROWS[label]}__`, values)),
    ...inOrder('t3_', table3.flat()),
    ...inOrder('t4_', table4),
  ]);
  const zeros = forcedZeros(FORM, figures);
  const notations = new Map(
    [...figures].map(([id, value]) => [id, value === null ? (zeros.has(id) ? '.=0' : '.') : String(value)]),
  );
  return reportLines(
    { form: FORM, agency, year, published: null, violated: [], findings: [] },
    cellLines(FORM, notations),
  );
}

/** The cells whose ids begin alike, in the order of the form, each with its figure. */
function inOrder(prefix: string, values: readonly (number | string | null)[]): [string, number | null][] {
  const cells = loadForms().find(({ id }) => id === FORM)?.cells ?? [];
  const ids = cells.filter(({ id, optional }) => !optional && id.startsWith(prefix)).map(({ id }) => id);
  if (ids.length !== values.length)
    throw new Error(`${values.length} figures for ${ids.length} cells ${prefix}`);
  return ids.map((id, at) => [id, values[at] == null ? null : Number(values[at])]);
}
