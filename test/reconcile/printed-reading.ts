import { loadForms } from '../../src/forms/index.js';
import type { Finding } from '../../src/model/finding.js';
import { ABSENT, type CellReading, type FormReading } from '../../src/model/reading.js';

/** The form that readings are made of. */
export const form = loadForms().find((candidate) => candidate.id === 'ogi-2021')!;

/** A cell as its text would be read: a number, `''` for blank, `-` for a dash, null for absent. */
export function cell(text: string | null): CellReading {
  if (text === null) return ABSENT;
  const number = /^-?\d/.test(text) ? Number(text.replace(/\s/g, '').replace('．', '.')) : null;
  const state = number !== null ? 'number' : text === '' ? 'blank' : text === '-' ? 'dash' : 'text';
  return {
    ...ABSENT,
    raw: text,
    state,
    value: number,
    resolved: number,
    basis: number === null ? null : 'printed',
  };
}

/** A report that prints 0 everywhere but in the given cells. */
export function reading(
  cells: Readonly<Record<string, string | null>>,
  findings: readonly Finding[] = [],
): FormReading {
  const own = form.cells.filter((each) => !each.optional);
  return {
    form: form.id,
    undivided: new Set(),
    cells: new Map(own.map(({ id }) => [id, cell(id in cells ? cells[id]! : '0')])),
    unplaced: [],
    doubtful: [],
    counted: [],
    implied: [],
    open: [],
    findings,
  };
}

/** The cells of a row of table three, in the order of its columns. */
export function row(id: string, texts: readonly (string | null)[]): Record<string, string | null> {
  const ids = form.cells.filter((each) => each.id.startsWith(`${id}__`)).map((each) => each.id);
  return Object.fromEntries(ids.map((each, at) => [each, texts[at] ?? null]));
}
