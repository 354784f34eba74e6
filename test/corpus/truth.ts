import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus');

/** What a person reads in a cell: the figure, nothing (null), or figures between which the document does not decide. */
export type TrueCell = number | null | { readonly any: readonly number[] };

/** An identity that the published figures break. */
export interface TrueViolation {
  readonly code: string;
  /** The row, the column or the cell that it is written for. */
  readonly instance: string;
  readonly left: number;
  readonly right: number;
}

/** A published document and what a person reads in it. */
export interface LabelledDocument {
  readonly name: string;
  readonly file: string;
  readonly form: string;
  readonly agency: string;
  readonly year: number;
  readonly cells: ReadonlyMap<string, TrueCell>;
  readonly violations: readonly TrueViolation[];
  /** Whether digits of neighbouring cells run together in some rows. */
  readonly isGlued: boolean;
}

/** Whether the labelled documents lie beside the checkout; tests that need them are skipped where they do not. */
export const hasCorpus = existsSync(CORPUS);

/** Every document whose cells are labelled; none where the corpus is missing. */
export function labelledDocuments(): LabelledDocument[] {
  if (!hasCorpus) return [];
  return readdirSync(join(CORPUS, 'truth'))
    .sort()
    .flatMap((file) =>
      labelled(file.replace('.json', ''), readFileSync(join(CORPUS, 'truth', file), 'utf8')),
    );
}

/** The bytes of a document of the corpus. */
export function corpusBytes(file: string): Uint8Array {
  return readFileSync(join(CORPUS, file));
}

interface Truth {
  readonly file: string;
  readonly form: string;
  readonly agency: string;
  readonly year: number;
  readonly cells?: Readonly<Record<string, TrueCell>>;
  readonly violations?: readonly {
    readonly code: string;
    readonly cells_or_row_or_col: string;
    readonly left: number;
    readonly right: number;
  }[];
  readonly glued?: object;
}

function labelled(name: string, json: string): LabelledDocument[] {
  const { cells, violations = [], glued, ...who }: Truth = JSON.parse(json);
  if (!cells) return [];
  return [
    {
      name,
      ...who,
      cells: new Map(Object.entries(cells)),
      violations: violations.map(({ cells_or_row_or_col: instance, ...rest }) => ({ ...rest, instance })),
      isGlued: glued !== undefined,
    },
  ];
}
