import { createRequire } from 'node:module';
import { type FormCell, formCells } from './cells.js';
import type { FormFile, FormTable } from './form.js';
import { validateForm } from './validate-form.js';

export {
  cellId,
  type FormCell,
  type LeafColumn,
  type LeafRow,
  leafColumns,
  leafRows,
  undividableGroups,
} from './cells.js';
export type { Caption, FormColumn, FormRow, FormTable, NumberKind, Panel, Printed } from './form.js';
export { type Identity, identitiesOf } from './identities.js';
export { validateForm } from './validate-form.js';

/** A statutory form: the file as it is, and the cells it defines. */
export interface Form extends FormFile {
  readonly cells: readonly FormCell[];
}

/** The form files of this folder, newest first: of two forms that fit a document equally, the newer is taken. */
const FORM_FILES = ['ogi-2021.json', 'ogi-2019.json'];

/** Labels of the statistics tables of 2008 to 2018, which no form file describes: enough to know such a table. */
export function legacyLabels(): readonly string[] {
  const legacy: { readonly labels: readonly string[] } = createRequire(import.meta.url)('./legacy.json');
  return legacy.labels;
}

let loaded: readonly Form[] | undefined;

/**
 * Every form the project knows, validated once.
 *
 * @throws GoujiError `E_FORM_FILE` naming file, place and remedy
 */
export function loadForms(): readonly Form[] {
  loaded ??= sharingTables(FORM_FILES.map(readForm));
  return loaded;
}

function readForm(name: string): FormFile {
  return validateForm(createRequire(import.meta.url)(`./${name}`), name);
}

/** Forms with the tables they have in common as the same objects, so that such a table is looked for once. */
function sharingTables(files: readonly FormFile[]): Form[] {
  const tables = new Map<string, FormTable>();
  return files.map((file) => {
    const shared = file.tables.map((table) => {
      const key = JSON.stringify(table);
      const first = tables.get(key) ?? table;
      tables.set(key, first);
      return first;
    });
    return withCells({ ...file, tables: shared });
  });
}

/** A validated form file together with its cells. */
export function withCells(file: FormFile): Form {
  return { ...file, cells: formCells(file) };
}
