import { CELLS, type CellRow } from '../cells-table.js';
import type { TableDefinition } from '../field.js';
import { REPORT_ID } from '../report-fields.js';

/** A cell of a version that another version replaces. */
export interface VersionCellRow extends CellRow {
  readonly version: number;
}

const OF_CELL = new Set(['cell_id', 'raw', 'state', 'value', 'printed_unit', 'resolved', 'basis', 'where']);

/** `version-cells.csv`: the cells of the versions that `cells.csv` does not show. */
export const VERSION_CELLS: TableDefinition<VersionCellRow> = {
  name: 'version-cells',
  path: 'version-cells.csv',
  en: 'One row per cell of a version that another version of the same report replaces.',
  zh: '被同一报告其他版本取代的版本，其每个单元格一行。',
  primaryKey: ['report_id', 'version', 'cell_id'],
  foreignKeys: [{ fields: ['report_id', 'version'], resource: 'versions' }],
  fields: [
    REPORT_ID,
    {
      name: 'version',
      type: 'integer',
      en: 'The version, as in versions.csv.',
      zh: '版本，同 versions.csv。',
      constraints: { required: true, minimum: 2 },
      value: ({ version }) => version,
    },
    ...CELLS.fields.filter(({ name }) => OF_CELL.has(name)),
  ],
};
