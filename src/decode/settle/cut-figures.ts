import { cellsById, type Form } from '../../forms/index.js';
import { throughCell, totalOf, type ZeroSum, zeroSums } from '../../forms/zero-sum.js';
import type { Finding } from '../../model/finding.js';
import type { CellReading, CellReadings, FormReading } from '../../model/reading.js';
import { figureOf, foldFigures } from '../row/figure.js';
import { knownFigures } from '../table/known-figures.js';
import { aboutReading, type Labels, rowName } from './decode-findings.js';

/** A row with cells whose figures are cut: the finding that calls them text, and the cells with their digits joined. */
interface CutRow {
  readonly finding: Finding;
  readonly joined: CellReadings;
}

/** Digits with blanks, commas or line ends among them, and with the stop of a sentence behind them. */
const CUT_FIGURE = /^\d+(?:[\s,，'’、]+\d+)*[.。．、;；]?$/u;
const NO_DIGIT = /\D/gu;

/**
 * Joins the digits of cells in which something parts them (`1 2 0`, a digit to a line) or stands beside them (`12。`).
 * A cell of a row takes no digits of another, so they can be joined in one way: it is taken where a sum through the
 * cell holds with it and none fails, for all such cells of the row. Otherwise they stay text.
 */
export function withCutFigures(form: Form, reading: FormReading): FormReading {
  const labels = cellsById(form);
  const rows = cutRows(reading, labels);
  if (rows.length === 0) return reading;
  const { proved, cells } = provedRows(rows, form, reading);
  const findings = new Map(proved.map((row) => [row.finding, joinedFinding(row, cells, labels)]));
  return {
    ...reading,
    cells,
    findings: reading.findings.map((finding) => findings.get(finding) ?? finding),
  };
}

/** The rows all of whose text is cut figures. Text that puts the figures beside it in doubt may be no cell at all. */
function cutRows({ cells, findings }: FormReading, labels: Labels): CutRow[] {
  return findings.flatMap((finding): CutRow[] => {
    if (finding.code !== 'READ-TEXT') return [];
    const joined = finding.cells.flatMap((id) => joinedCell(id, cells.get(id), labels));
    return joined.length === finding.cells.length ? [{ finding, joined: new Map(joined) }] : [];
  });
}

function joinedCell(id: string, cell: CellReading | undefined, labels: Labels): [string, CellReading][] {
  const kind = labels.get(id)?.numberKind;
  if (cell?.state !== 'text' || cell.raw === null || kind === undefined) return [];
  const text = foldFigures(cell.raw.trim());
  const figure = CUT_FIGURE.test(text) ? figureOf(text.replace(NO_DIGIT, ''), kind) : null;
  return figure === null
    ? []
    : [[id, { ...cell, state: 'number', value: figure.value, resolved: figure.value }]];
}

/** The rows that sums prove with all of them in their places, and the cells with what proves them. */
function provedRows(
  rows: readonly CutRow[],
  form: Form,
  reading: FormReading,
): { proved: readonly CutRow[]; cells: CellReadings } {
  const joined = new Map(rows.flatMap((row) => [...row.joined]));
  const cells = new Map([...reading.cells, ...joined]);
  const sums = zeroSums(form, reading.undivided);
  const known = knownFigures(form, { ...reading, cells }, sums);
  const held = new Map([...joined.keys()].map((id) => [id, heldThrough(id, sums, known)]));
  const proved = rows.filter((row) => [...row.joined.keys()].every((id) => held.get(id)!.length > 0));
  if (proved.length < rows.length) return provedRows(proved, form, reading);
  for (const [id, cell] of joined)
    cells.set(id, { ...cell, basis: 'reread', certificate: held.get(id)!.map(({ label }) => label) });
  return { proved, cells };
}

/** The sums through a cell that can be made, if all of them hold. */
function heldThrough(cell: string, sums: readonly ZeroSum[], known: ReadonlyMap<string, number>): ZeroSum[] {
  const through = sums.filter(
    (sum) => throughCell(sum, cell) && sum.terms.every((term) => known.has(term.cell)),
  );
  return through.every((sum) => totalOf(sum, (id) => known.get(id)) === 0) ? through : [];
}

function joinedFinding({ finding }: CutRow, cells: CellReadings, labels: Labels): Finding {
  const digits = finding.cells.map((id) => cells.get(id)?.raw?.trim()).join('、');
  const figures = finding.cells.map((id) => cells.get(id)?.value).join('、');
  const certificates = finding.cells.flatMap((id) => cells.get(id)!.certificate);
  const sums = [...new Set(certificates.map((label) => label.split(' ')[0]))];
  return {
    ...aboutReading,
    code: 'READ-REREAD',
    severity: 'warning',
    verdict: 'reading_repaired',
    cells: finding.cells,
    messageZh: `${rowName(finding.cells, labels, 'zh')}：“${digits}”的数字在格内断开或夹有符号，读作 ${figures}，满足 ${sums.join('、')}`,
    messageEn: `${rowName(finding.cells, labels, 'en')}: the digits “${digits}” are parted within their cells, or stand beside signs, and are read as ${figures}, which satisfies ${sums.join(', ')}`,
    quote: finding.quote,
  };
}
