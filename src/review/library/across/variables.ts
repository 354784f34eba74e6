import { crosswalk, type PanelVariable } from '../../../panel/index.js';
import type { Variable } from '../../across/variable.js';

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
