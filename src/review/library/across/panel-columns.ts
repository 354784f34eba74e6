import { crosswalk } from '../../../panel/index.js';

/** `panel.csv` by its columns: of tens of thousands of reports a few dozen megabytes. */
export interface PanelColumns {
  /** Report id to its place in every column. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** Variable id to its figures; NaN where there is none. */
  readonly figures: ReadonlyMap<string, readonly number[]>;
}

/** The columns of the panel, from its records. Columns that are no variables of the panel are passed over. */
export async function panelColumns(records: AsyncIterable<readonly string[]>): Promise<PanelColumns> {
  const figures = new Map(crosswalk().map(({ id }) => [id, [] as number[]]));
  const placeOf = new Map<string, number>();
  let idAt = -1;
  let columns: readonly (readonly [at: number, column: number[]])[] = [];
  for await (const record of records) {
    if (idAt < 0) {
      idAt = record.indexOf('report_id');
      columns = record.flatMap((name, at) => {
        const column = figures.get(name);
        return column ? [[at, column] as const] : [];
      });
      continue;
    }
    placeOf.set(record[idAt] ?? '', placeOf.size);
    for (const [at, column] of columns) column.push(figureIn(record[at]));
  }
  return { placeOf, figures };
}

function figureIn(text: string | undefined): number {
  return text === undefined || text === '' ? Number.NaN : Number(text);
}

/** The figure of a variable in a report; null where there is none. */
export function panelFigure(
  { placeOf, figures }: PanelColumns,
  variable: string,
  reportId: string | null,
): number | null {
  const place = reportId === null ? undefined : placeOf.get(reportId);
  const figure = place === undefined ? undefined : figures.get(variable)?.[place];
  return figure === undefined || Number.isNaN(figure) ? null : figure;
}
