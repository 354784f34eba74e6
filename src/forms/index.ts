import { type FormCell, formCells } from './cells.js';
import { completeForm } from './complete-form.js';
import { deepFreeze } from './deep-freeze.js';
import type { FormFile, FormTable } from './form.js';
import type { FormSource } from './form-schema.js';
import legacy from './legacy.json' with { type: 'json' };
import ogi2019 from './ogi-2019.json' with { type: 'json' };
import ogi2021 from './ogi-2021.json' with { type: 'json' };

export {
  cellId,
  cellsById,
  type FormCell,
  idsOf,
  type LeafColumn,
  type LeafRow,
  leafColumns,
  leafRows,
  rowsOfPanel,
  undividableGroups,
} from './cells.js';
export type {
  Caption,
  FormColumn,
  FormRow,
  FormTable,
  NumberKind,
  Panel,
  Printed,
  WholeNumbers,
} from './form.js';
export { type Identity, identitiesOf } from './identities.js';
export { undividedGroups } from './undivided-groups.js';

/** A statutory form: the file as it is, and the cells it defines. */
export interface Form extends FormFile {
  readonly cells: readonly FormCell[];
}

/** The form files of this folder, newest first: of two forms that fit a document equally, the newer is taken. */
const FORM_FILES = [ogi2021, ogi2019];

/** Labels of the statistics tables of 2008 to 2018, which no form file describes: enough to know such a table. */
export function legacyLabels(): readonly string[] {
  return legacy.labels;
}

let loaded: readonly Form[] | undefined;

/**
 * Every form the project knows. That its files are valid is tested, not asked at every start: the validator alone costs
 * 50 ms to load, a fifth of what reading a whole PDF takes. They are frozen: what one caller changed, all would read by.
 */
export function loadForms(): readonly Form[] {
  loaded ??= deepFreeze(sharingTables(FORM_FILES.map((file) => completeForm(file as FormSource))));
  return loaded;
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
