import type { Bilingual } from '../../../model/language.js';
import { type Comparability, crosswalk, type PanelVariable } from '../../../panel/index.js';

/** A variable of the panel, as the pages offer it. */
export interface Variable {
  readonly id: string;
  /** Id of the statutory table: `t3`. */
  readonly table: string;
  readonly row: Bilingual;
  readonly column: Bilingual;
  readonly unit: string;
  readonly comparability: Comparability;
  /** Empty where nothing needs saying. */
  readonly note: Bilingual;
  /** Ids of the forms that have it. */
  readonly forms: readonly string[];
}

/** Every variable of the panel, in the order of its columns. */
export function variables(): Variable[] {
  return crosswalk().map(variableOf);
}

function variableOf({ id, cell, unit, comparability, noteZh, noteEn, forms }: PanelVariable): Variable {
  return {
    id,
    table: cell.table,
    row: { zh: [cell.groupZh, cell.rowZh].filter(Boolean).join(' / '), en: cell.rowEn },
    column: { zh: cell.columnZh, en: cell.columnEn },
    unit,
    comparability,
    note: { zh: noteZh, en: noteEn },
    forms: [...forms].flatMap(([form, parts]) => (parts ? [form] : [])),
  };
}
