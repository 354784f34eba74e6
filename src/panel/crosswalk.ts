import { cellId, type FormCell, loadForms } from '../forms/index.js';
import source from './crosswalk.json' with { type: 'json' };

/**
 * Whether figures of different forms may stand in one column: `same` cells, one `derived` from several cells, or
 * `not_comparable` because the forms count different things or only one of them counts it.
 */
export type Comparability = 'same' | 'derived' | 'not_comparable';

/** The cells of one form whose sum a variable is. */
export interface VariableParts {
  readonly cells: readonly string[];
  /** Cells that stand in their place where the report prints a group undivided; null where it cannot. */
  readonly undivided: readonly string[] | null;
}

/** A variable of the panel: one column that means the same in every year in which it is there. */
export interface PanelVariable {
  readonly id: string;
  /** The cell that it is called after, of the newest form that has one. */
  readonly cell: FormCell;
  readonly labelZh: string;
  readonly labelEn: string;
  readonly unit: string;
  readonly comparability: Comparability;
  /** True where the figure of a government is compared with the sum of those of the levels below it. */
  readonly isSummedOverLevels: boolean;
  /** Empty where nothing needs saying. */
  readonly noteZh: string;
  readonly noteEn: string;
  /** Form id to cells; null where the form does not have the variable. */
  readonly forms: ReadonlyMap<string, VariableParts | null>;
}

/** A variable as `crosswalk.json` writes it: with `columns` the ids are rows, and stand for one variable a column. */
interface VariableSource {
  readonly id: string;
  readonly columns?: string;
  readonly comparability: Comparability;
  readonly forms: Readonly<Record<string, readonly string[] | null>>;
  readonly undivided?: Readonly<Record<string, readonly string[]>>;
  readonly noteZh: string;
  readonly noteEn: string;
}

interface CrosswalkSource {
  /** Table id to the ids of its columns. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Table id to the ids of the columns that are summed over levels of government. */
  readonly summedOverLevels: Readonly<Record<string, readonly string[]>>;
  readonly variables: readonly VariableSource[];
}

let loaded: readonly PanelVariable[] | undefined;

/** Every variable of the panel, in the order of its columns. Labels and units are those of the newest form that has it. */
export function crosswalk(): readonly PanelVariable[] {
  loaded ??= panelVariables(source as CrosswalkSource);
  return loaded;
}

function panelVariables({ columns, summedOverLevels, variables }: CrosswalkSource): PanelVariable[] {
  const codebook = newestCells();
  return variables.flatMap((variable) => {
    const { columns: table } = variable;
    if (table === undefined) return [panelVariable(variable, (id) => id, false, codebook)];
    return (columns[table] ?? []).map((column) => {
      const isSummed = summedOverLevels[table]?.includes(column) ?? false;
      return panelVariable(variable, (row) => cellId(row, column), isSummed, codebook);
    });
  });
}

function panelVariable(
  variable: VariableSource,
  cellOf: (id: string) => string,
  isSummedOverLevels: boolean,
  codebook: ReadonlyMap<string, FormCell>,
): PanelVariable {
  const forms = new Map(
    Object.entries(variable.forms).map(([form, ids]) => {
      const undivided = variable.undivided?.[form]?.map(cellOf) ?? null;
      return [form, ids && { cells: ids.map(cellOf), undivided }];
    }),
  );
  const id = cellOf(variable.id);
  const cell = codebook.get(id);
  if (!cell) throw new Error(`crosswalk.json: no form has a cell ${id}`);
  const { groupZh, rowZh, columnZh, rowEn, columnEn, unit } = cell;
  return {
    id,
    cell,
    labelZh: [groupZh, rowZh, columnZh].filter(Boolean).join(' / '),
    labelEn: `${rowEn}, ${columnEn}`,
    unit,
    comparability: variable.comparability,
    isSummedOverLevels,
    noteZh: variable.noteZh,
    noteEn: variable.noteEn,
    forms,
  };
}

/** Cell id to cell, each of the newest form that has it: variables are called after them. */
function newestCells(): ReadonlyMap<string, FormCell> {
  const newestLast = loadForms().toReversed();
  return new Map(newestLast.flatMap((form) => form.cells).map((cell) => [cell.id, cell]));
}
