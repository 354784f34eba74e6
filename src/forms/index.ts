import { createRequire } from 'node:module';
import { type FormCell, formCells } from './cells.js';
import type { FormFile } from './form.js';
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

let loaded: readonly Form[] | undefined;

/**
 * Every form the project knows, validated once.
 *
 * @throws GoujiError `E_FORM_FILE` naming file, place and remedy
 */
export function loadForms(): readonly Form[] {
  loaded ??= FORM_FILES.map((name) =>
    withCells(validateForm(createRequire(import.meta.url)(`./${name}`), name)),
  );
  return loaded;
}

/** A validated form file together with its cells. */
export function withCells(file: FormFile): Form {
  return { ...file, cells: formCells(file) };
}
