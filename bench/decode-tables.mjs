// Readings of random tables, as the stages before would give them. Shared by the measurements of bench/decode.mjs.
import { formRows } from '../dist/decode/table/form-rows.js';
import { identitiesOf, loadForms } from '../dist/forms/index.js';
import { ABSENT } from '../dist/model/reading.js';

export const form = loadForms().find((candidate) => candidate.id === 'ogi-2021');
/** Cell ids of the table of applications, row by row: 25 rows of 7. */
export const grid = formRows(form, new Set()).filter((row) => row.length === 7);
const identities = identitiesOf(form).filter((identity) => identity.kind === 'hard' && identity.relation === 'equal');

const BLANK = { ...ABSENT, raw: '', state: 'blank' };

function printed(value) {
  return { ...ABSENT, raw: String(value), state: 'number', value, resolved: value, basis: 'printed' };
}

/** Cells with a table in its places; null stands for a blank. */
export function placed(table) {
  const cells = new Map(form.cells.map((cell) => [cell.id, ABSENT]));
  grid.forEach((ids, row) => {
    ids.forEach((id, column) => {
      const figure = table[row][column];
      cells.set(id, figure === null ? BLANK : printed(figure));
    });
  });
  return cells;
}

/** A form reading with some rows unplaced: `shown[row]` is null for a row in its place, or pieces and separators. */
export function readingOf(table, shown) {
  const cells = placed(table);
  const unplaced = [];
  grid.forEach((ids, row) => {
    if (shown[row] === null) return;
    for (const id of ids) cells.set(id, ABSENT);
    unplaced.push({ table: 't3', row: ids[0], cells: ids, ...shown[row] });
  });
  return { form: form.id, undivided: new Set(), cells, unplaced, doubtful: [], counted: [], open: [], findings: [] };
}

function pieces(texts) {
  return texts.map((text) => ({ text, where: { kind: 'text', start: 0, end: text.length } }));
}

/** A row of which only the figures are left that are not null. */
export function compact(figures) {
  return { pieces: pieces(figures.filter((figure) => figure !== null).map(String)), separators: 'kept' };
}

/** A row whose digits run together. */
export function glued(figures) {
  return { pieces: pieces([figures.join('')]), separators: 'lost' };
}

/** The hard identities that do not hold on cells whose figures are all known. */
export function failedIdentities(cells) {
  const sum = (ids) => ids.reduce((total, id) => total + (cells.get(id)?.resolved ?? Number.NaN), 0);
  return identities.filter((identity) => {
    const difference = sum(identity.left) - sum(identity.right);
    return !Number.isNaN(difference) && difference !== 0;
  });
}

/** One line of a Markdown table. */
export function line(...fields) {
  return `| ${fields.join(' | ')} |`;
}

/** Mean, 99th percentile and maximum of times in milliseconds. */
export function times(all) {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  const mean = sorted.reduce((sum, time) => sum + time, 0) / sorted.length;
  return { mean, median: at(0.5), p99: at(0.99), max: sorted.at(-1) };
}
