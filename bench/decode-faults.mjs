// Whether the explanations of a table that does not add up hold the truth, and how fast they are found.
import { localise } from '../dist/reconcile/localise/localise.js';
import { mostPlausibleFirst } from '../dist/reconcile/localise/plausibility.js';
import { reconcile } from '../dist/reconcile/reconcile.js';
import { between, CLASSES, randomTable, seeded } from '../test/decode/random-table.mjs';
import { failedIdentities, form, grid, line, placed, times } from './decode-tables.mjs';

const SIZES = Object.keys(CLASSES);

/** Changes one digit of a figure, or adds or drops one; never to the same figure. */
function mistyped(random, value) {
  const digits = String(value);
  const at = between(random, 0, digits.length - 1);
  const digit = String(between(random, 0, 9));
  const kinds = [
    digits.slice(0, at) + digit + digits.slice(at + 1),
    digits.slice(0, at) + digit + digits.slice(at),
    digits.slice(0, at) + digits.slice(at + 1),
  ];
  const changed = Number(kinds[between(random, 0, 2)] || '0');
  return changed === value ? mistyped(random, value) : changed;
}

function typos(count) {
  return (table, random) => {
    const cells = new Set();
    while (cells.size < count) cells.add(between(random, 0, 174));
    for (const cell of cells) {
      const [row, column] = [Math.floor(cell / 7), cell % 7];
      table[row][column] = mistyped(random, table[row][column]);
    }
  };
}

function swappedInRow(table, random) {
  const [row, column] = [between(random, 0, 24), between(random, 0, 5)];
  if (table[row][column] === table[row][column + 1]) return swappedInRow(table, random);
  [table[row][column], table[row][column + 1]] = [table[row][column + 1], table[row][column]];
}

/** A blank cell is lost: the figures behind it move one cell to the left, and the last cell shows nothing. */
function shiftedLeft(table, random) {
  const row = table[between(random, 0, 24)];
  const zeros = row.flatMap((figure, column) => (figure === 0 ? [column] : []));
  const lost = zeros[between(random, 0, zeros.length - 1)];
  if (lost === undefined || row.slice(lost).every((figure) => figure === 0)) return shiftedLeft(table, random);
  row.splice(lost, 1);
  row.push(null);
}

function detailAndResult(table, random) {
  const [row, column, delta] = [between(random, 2, 22), between(random, 0, 5), between(random, 1, 9)];
  table[row][column] += delta;
  table[23][column] += delta;
}

function detailAndTotal(table, random) {
  const [row, column, delta] = [between(random, 2, 22), between(random, 0, 5), between(random, 1, 9)];
  table[row][column] += delta;
  table[row][6] += delta;
}

function staleResult(table, random) {
  const [column, delta] = [between(random, 0, 5), between(random, 1, 9)];
  table[23][column] += delta;
  table[23][6] += delta;
}

function lostRow(table, random) {
  const row = table[between(random, 2, 22)];
  if (row[6] === 0) return lostRow(table, random);
  row.fill(0);
}

/** Figures of the details stand one row too low. */
function slippedDetails(table) {
  const details = table.slice(2, 23);
  table.splice(2, 21, details.at(-1), ...details.slice(0, -1));
}

const FAULTS = [
  ['1 typo or lost figure', typos(1)],
  ['2 typos', typos(2)],
  ['3 typos', typos(3)],
  ['two neighbours in a row swapped', swappedInRow],
  ['row shifted left over a lost blank', shiftedLeft],
  ['（七） wrong in one column and in the total', staleResult],
  ['detail wrong and its （七） follows', detailAndResult],
  ['detail wrong and its row total follows', detailAndTotal],
  ['one whole row read as zeros', lostRow],
  ['detail rows slipped by one', slippedDetails],
];

function measure(fault, size, tables, seed) {
  const random = seeded(seed);
  const result = { tables: 0, detected: 0, among: 0, single: 0, onTop: 0, times: [] };
  while (result.tables < tables) {
    const truth = randomTable(random, size);
    const table = truth.map((row) => [...row]);
    // A table of which half the rows are zero may hold nothing to damage.
    if (truth.slice(2, 23).every((row) => row[6] === 0)) continue;
    fault(table, random);
    const cells = placed(table);
    result.tables += 1;
    const start = performance.now();
    reconcile(form, { form: form.id, undivided: new Set(), cells, unplaced: [], doubtful: [], counted: [], open: [], findings: [] });
    result.times.push(performance.now() - start);
    const failed = failedIdentities(cells);
    const groups = localise(form, cells, failed);
    result.detected += Number(failed.length > 0);
    if (groups.length !== 1) continue;
    const [group] = groups;
    const isTruth = ({ changes }) => changes.every(({ cell, to }) => to === figureOf(truth, cell)) && restores(table, truth, changes);
    const [first, second] = group.explanations;
    result.among += Number(group.explanations.some(isTruth));
    result.single += Number(group.count === 1 && isTruth(first));
    result.onTop += Number(first !== undefined && isTruth(first) && (!second || isAhead(first, second)));
  }
  return result;
}

/** Whether an explanation is ahead of the next one by its signs, not only found before it. */
function isAhead(first, second) {
  return mostPlausibleFirst([second, first])[0] === first;
}

function figureOf(table, cell) {
  const row = grid.findIndex((ids) => ids.includes(cell));
  return table[row][grid[row].indexOf(cell)];
}

/** Whether the changes name every cell that differs; a blank that stands for 0 does not. */
function restores(table, truth, changes) {
  const named = new Set(changes.map((change) => change.cell));
  return grid.every((ids, row) => ids.every((id, column) => (table[row][column] ?? 0) === truth[row][column] || named.has(id)));
}

/** Prints one line for each kind of fault, with the five sizes of tables side by side, and the time of all together. */
export function measureLocalising(tables, seed, named) {
  console.log(line('fault', 'detected %', 'truth among those shown %', 'only explanation, and true %', 'true and alone on top %', 'ms: median, p99, max'));
  console.log(line('---', '---', '---', '---', '---', '---'));
  const everything = [];
  for (const [name, fault] of FAULTS.filter(([each]) => each.includes(named))) {
    const all = SIZES.map((size) => measure(fault, size, tables, seed));
    const percent = (of) => all.map((result) => ((100 * of(result)) / result.tables).toFixed(0)).join(' / ');
    const spent = all.flatMap((result) => result.times);
    everything.push(...spent);
    console.log(
      line(name, percent((result) => result.detected), percent((result) => result.among), percent((result) => result.single), percent((result) => result.onTop), timesText(spent)),
    );
  }
  if (everything.length > 0) console.log(line('all of these together', '', '', '', '', timesText(everything)));
}

function timesText(spent) {
  const { median, p99, max } = times(spent);
  return `${median.toFixed(2)}, ${p99.toFixed(1)}, ${max.toFixed(1)}`;
}
