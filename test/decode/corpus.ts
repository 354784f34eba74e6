import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

/** Whether the labelled documents lie beside the checkout; tests that need them are skipped where they do not. */
export const hasCorpus = existsSync(ROOT);

/** What a cell is labelled with: the figure, nothing (blank), or the figures that its source leaves open. */
export type Truth = number | null | { readonly any: readonly number[] };

export interface Labelled {
  readonly text: string;
  readonly form: string;
  readonly cells: ReadonlyMap<string, Truth>;
}

/** A labelled document by the name of its truth file. */
export function labelled(name: string, file = `${name}.txt`): Labelled {
  const truth = JSON.parse(readFileSync(`${ROOT}truth/${name}.json`, 'utf8'));
  return {
    text: readFileSync(`${ROOT}${file}`, 'utf8'),
    form: truth.form,
    cells: new Map(Object.entries(truth.cells)),
  };
}
