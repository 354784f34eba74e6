// How much of a damaged table the decoder gives back, and whether any of it is wrong.
import { decode } from '../dist/decode/decode.js';
import { decodeRows } from '../dist/decode/decode-rows.js';
import { between, CLASSES, dropZeros, randomTable, seeded } from '../test/decode/random-table.mjs';
import { compact, form, glued, grid, line, readingOf, times } from './decode-tables.mjs';
import { isTextOfSoundReport } from './sound-twin.mjs';

const SIZES = Object.keys(CLASSES);
const rowsCompact = (share) => (random, table) =>
  table.map((row) => (random() < share ? compact(dropZeros(random, row, 1)) : null));
const zerosDropped = (share) => (random, table) => table.map((row) => compact(dropZeros(random, row, share)));
const allGlued = (_, table) => table.map(glued);
const anchored = (anchors) => (random, table) =>
  table.map((row, index) => (anchors.includes(index) ? null : compact(dropZeros(random, row, 1))));

/** One published figure is another number. */
function typo(table, random) {
  const copy = table.map((row) => [...row]);
  copy[between(random, 0, 24)][between(random, 0, 6)] += between(random, 1, 9);
  return copy;
}

function typos(count) {
  return (table, random) => Array.from({ length: count }).reduce((wrong) => typo(wrong, random), table);
}

/** Two neighbours of a row are published in each other's place. */
function swap(table, random) {
  const copy = table.map((row) => [...row]);
  const [row, column] = [copy[between(random, 0, 24)], between(random, 0, 5)];
  if (row[column] === row[column + 1]) return swap(table, random);
  [row[column], row[column + 1]] = [row[column + 1], row[column]];
  return copy;
}

const DAMAGES = [
  ['30 % of zeros dropped', zerosDropped(0.3)],
  ['50 % of zeros dropped', zerosDropped(0.5)],
  ['70 % of zeros dropped', zerosDropped(0.7)],
  ['all zeros dropped', zerosDropped(1)],
  ['all but the first row without zeros', anchored([0])],
  ['all but the four flow rows without zeros', anchored([0, 1, 23, 24])],
  ['30 % of rows without zeros', rowsCompact(0.3)],
  ['50 % of rows without zeros', rowsCompact(0.5)],
  ['70 % of rows without zeros', rowsCompact(0.7)],
  ['every row glued', allGlued],
  ['every row glued, one figure published wrong', allGlued, typo],
  ['every row glued, two figures published wrong', allGlued, typos(2)],
  ['every row glued, two neighbours published swapped', allGlued, swap],
  ['30 % of rows without zeros, one figure published wrong', rowsCompact(0.3), typo],
  ['30 % of rows without zeros, two figures published wrong', rowsCompact(0.3), typos(2)],
  ['30 % of rows without zeros, two neighbours published swapped', rowsCompact(0.3), swap],
];

function measure(damage, publish, size, tables, seed) {
  const random = seeded(seed);
  const result = { unique: 0, likeliest: 0, certain: 0, wrong: 0, sameText: 0, gaveUp: 0, times: [] };
  for (let index = 0; index < tables; index++) {
    const table = publish(randomTable(random, size), random);
    const shown = damage(random, table);
    const reading = readingOf(table, shown);
    const start = performance.now();
    const read = decode(form, reading);
    result.times.push(performance.now() - start);
    const groups = decodeRows(form, reading);
    result.unique += Number(groups.every((group) => group.complete && group.solutions === 1));
    result.gaveUp += Number(groups.some((group) => !group.complete));
    result.likeliest += Number(groups.flatMap((group) => group.rows).every((row) => isFirst(row, table)));
    const certain = certainCells(read);
    result.certain += certain.length;
    const differing = certain.filter(({ row, column, figure }) => figure !== table[row][column]).length;
    if (differing > 0 && isTextOfSoundReport(read, groups, shown)) result.sameText += differing;
    else result.wrong += differing;
  }
  return result;
}

/** The cells that the decoder stands behind: with a figure, or as a blank, which counts as 0. */
function certainCells(read) {
  return grid.flatMap((ids, row) =>
    ids.flatMap((id, column) => {
      const cell = read.cells.get(id);
      const isCertain = cell.resolved !== null || cell.state === 'blank';
      return isCertain ? [{ row, column, figure: cell.resolved ?? 0 }] : [];
    }),
  );
}

/** Whether the likeliest reading of a row is the true one. */
function isFirst(decoding, table) {
  const truth = table[grid.findIndex((ids) => ids[0] === decoding.row.cells[0])];
  return decoding.readings[0]?.every((mark, column) => mark.value === truth[column]) ?? false;
}

/** Prints one line for each kind of damage, with the five sizes of tables side by side. */
export function measureDecoding(tables, seed, named) {
  console.log(line('damage', 'unique %', 'likeliest = truth %', 'cells certain %', 'certain and wrong', 'text of a sound report', 'given up', 'ms: mean, p99, max'));
  console.log(line('---', '---', '---', '---', '---', '---', '---', '---'));
  for (const [name, damage, publish = (table) => table] of DAMAGES.filter(([each]) => each.includes(named))) {
    const all = SIZES.map((size) => measure(damage, publish, size, tables, seed));
    const percent = (of) => all.map((result) => ((100 * of(result)) / tables).toFixed(0)).join(' / ');
    const cells = all.map((result) => ((100 * result.certain) / (tables * 175)).toFixed(1)).join(' / ');
    const sum = (of) => all.reduce((total, result) => total + of(result), 0);
    const { mean, p99, max } = times(all.flatMap((result) => result.times));
    console.log(
      line(name, percent((result) => result.unique), percent((result) => result.likeliest), cells, sum((result) => result.wrong), sum((result) => result.sameText), sum((result) => result.gaveUp), `${mean.toFixed(1)}, ${p99.toFixed(0)}, ${max.toFixed(0)}`),
    );
  }
}
