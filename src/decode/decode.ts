import { cellsById, type Form } from '../forms/index.js';
import type { Evidence } from '../model/evidence.js';
import type { Finding } from '../model/finding.js';
import { type CellReadings, type FormReading, type UnplacedRow, withoutFiguresOf } from '../model/reading.js';
import { decodeRows } from './decode-rows.js';
import { displacedRows } from './displaced-rows.js';
import { withOrderedTables, withoutSettledTables } from './order/ordered-tables.js';
import { likeliestFirst } from './row/likeliest-first.js';
import { openRow } from './row/open-row.js';
import type { RowDecoding } from './row/row-decoding.js';
import { apartRows } from './settle/apart-rows.js';
import { besideText } from './settle/beside-text.js';
import { besideUnknownRows } from './settle/beside-unknown-rows.js';
import { besideWithheld } from './settle/beside-withheld.js';
import { contradictedColumns, hasColumnsByLabels } from './settle/contradicted-columns.js';
import { contradictedRows, mayHaveSlipped } from './settle/contradicted-rows.js';
import { askedRows, ONLY_COUNTED, onlyCounted } from './settle/counted-rows.js';
import { withCutFigures } from './settle/cut-figures.js';
import { cutOff } from './settle/cut-off.js';
import { isSettledRow, rowFindings, type SettledRow } from './settle/decode-findings.js';
import { disputedRows, hasDisputedRows } from './settle/disputed-rows.js';
import { type Doubt, doubtAbout, isResolved } from './settle/doubt.js';
import { FOREIGN_DIGITS, foreignDigits, unvouchedCells } from './settle/foreign-digits.js';
import { gluedDigits } from './settle/glued-digits.js';
import { lostDigits } from './settle/lost-digits.js';
import { numberedRows } from './settle/numbered-rows.js';
import { overfullRows, withOverfullDivided } from './settle/overfull-rows.js';
import { withPartedCounts } from './settle/parted-counts.js';
import { rowEnds } from './settle/row-ends.js';
import { settleRow } from './settle/settle.js';
import { besideLooseFigures, brokenRows, shortRows } from './settle/short-rows.js';
import { tableFindings } from './settle/table-findings.js';
import { proveZeros } from './settle/zero-proof.js';

/** Codes with which alignment says that it could not place a row; a row that was looked at here is reported anew. */
const REPLACED = new Set([
  'READ-GLUED',
  'READ-COUNT',
  'READ-AMBIGUOUS',
  'READ-NO-SLOT',
  'READ-STRAY',
  'READ-MERGED',
  'READ-APART',
]);

/**
 * Settles the rows that alignment could not place, as far as the form's own sums, or the mere number of digits, leave
 * one reading. What stays open keeps its digits as text and is reported; figures whose place is plain are not touched,
 * and those that were merely counted into their cells are withheld where their sums do not hold.
 *
 * @param evidence figures seen elsewhere: they put the readings of a row that stays open in order, and decide nothing
 */
export function decode(form: Form, aligned: FormReading, evidence: Evidence = new Map()): FormReading {
  const byLabels = decodeByLabels(form, aligned, evidence);
  const settled = withoutSettledTables(byLabels);
  // What labels settle is not put into another order.
  if (settled.unordered === undefined) return settled;
  return decodeByLabels(
    form,
    withOrderedTables(form, { ...aligned, unordered: settled.unordered }),
    evidence,
  );
}

function decodeByLabels(form: Form, aligned: FormReading, evidence: Evidence): FormReading {
  const joined = withOverfullDivided(form, withPartedCounts(form, withCutFigures(form, aligned)));
  const reading = withDisplaced(joined, displacedRows(form, joined));
  const isPlain = reading.unplaced.length === 0 && reading.counted.length === 0;
  const isDoubtful = hasDisputedRows(reading) || hasColumnsByLabels(reading) || mayHaveSlipped(reading);
  if (isPlain && !isDoubtful) return joined;
  const labels = cellsById(form);
  const decodings = decodeRows(form, reading)
    .flatMap((group) => group.rows)
    .map((decoding) => likeliestFirst(decoding, evidence));
  const open = new Set(reading.unplaced.flatMap((row) => row.cells));
  const resolved = [...reading.cells.keys()].filter((id) => isResolved(reading.cells, id) && !open.has(id));
  const zeros = proveZeros(decodings, resolved);
  const rows = decodings.map(
    (decoding): SettledRow => ({ decoding, cells: settleRow(decoding, labels, zeros) }),
  );
  const settled = new Map(rows.flatMap((row) => [...row.cells]));
  const cells = new Map([...reading.cells].map(([id, cell]) => [id, settled.get(id) ?? cell]));
  const findings = withoutReplaced(reading.findings, rows);
  const doubts = [
    ...doubtsAbout(form, reading, cells, decodings),
    ...disputedRows(form, reading.undivided, cells, findings),
    ...contradictedColumns(form, reading.undivided, cells, findings),
  ];
  const done = new Set(rows.filter(isSettledRow).map((row) => keyOf(row.decoding.row.cells)));
  return {
    ...reading,
    cells: withoutFiguresOf(
      cells,
      doubts.flatMap((doubt) => doubt.cells),
    ),
    unplaced: reading.unplaced.filter((row) => !done.has(keyOf(row.cells))),
    open: rows.filter((row) => !isSettledRow(row)).map(({ decoding }) => openRow(decoding)),
    findings: [
      ...findings,
      ...rows.flatMap((row) => rowFindings(row, labels)),
      ...tableFindings(rows, form),
      ...doubts.flatMap((doubt) => doubt.findings),
    ],
  };
}

/** Figures that have a cell, and are not believed to belong there. */
function doubtsAbout(
  form: Form,
  reading: FormReading,
  cells: CellReadings,
  decodings: readonly RowDecoding[],
): Doubt[] {
  const asked = askedRows(form, reading, cells);
  const foreign = foreignDigits(decodings, asked);
  const isForeign = foreign !== 'none';
  const unconfirmed = isForeign
    ? unvouchedCells(form, reading.undivided, cells, foreign, decodings, asked)
    : onlyCounted(form, reading.undivided, cells, asked, decodings);
  const why = isForeign ? FOREIGN_DIGITS : ONLY_COUNTED;
  return [
    doubtAbout(unconfirmed, cells, why.zh, why.en),
    ...gluedDigits(form, reading, cells),
    besideText(form, reading, cells),
    besideWithheld(form, reading, cells),
    besideUnknownRows(form, reading, cells),
    rowEnds(form, reading, cells, decodings, asked),
    cutOff(form, reading, cells),
    apartRows(form, reading, cells),
    overfullRows(form, reading, cells),
    shortRows(form, reading, cells),
    besideLooseFigures(form, reading, cells),
    brokenRows(form, reading, cells),
    lostDigits(form, reading, cells, asked),
    numberedRows(form, reading, cells),
    contradictedRows(form, reading, cells),
  ];
}

/** The reading with rows taken out of the cells in which they seemed to stand. */
function withDisplaced(reading: FormReading, displaced: readonly UnplacedRow[]): FormReading {
  if (displaced.length === 0) return reading;
  const taken = new Set(displaced.map((row) => keyOf(row.cells)));
  return {
    ...reading,
    unplaced: [...reading.unplaced, ...displaced],
    doubtful: reading.doubtful.filter((row) => !taken.has(keyOf(row.cells))),
  };
}

function withoutReplaced(findings: readonly Finding[], rows: readonly SettledRow[]): Finding[] {
  const looked = rows.map((row) => new Set(row.decoding.row.cells));
  const isLooked = (finding: Finding) =>
    finding.cells.length > 0 && looked.some((cells) => finding.cells.every((cell) => cells.has(cell)));
  return findings.filter((finding) => !REPLACED.has(finding.code) || !isLooked(finding));
}

function keyOf(cells: readonly string[]): string {
  return [...cells].sort().join();
}
