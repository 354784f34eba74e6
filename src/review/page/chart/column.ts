import { headerLine, rowLines } from '../../../dataset/formats/csv-lines.js';
import type { Field } from '../../../dataset/tables/field.js';
import type { Bilingual } from '../../../model/language.js';

/** A column of the table beside a chart: what stands in the CSV file, under the name that the dataset gives it. */
export interface Column<Row> extends Field<Row> {
  /** Said in the table where the field is empty, and behind a figure that needs a word. */
  readonly remark?: (row: Row) => Bilingual | null;
}

/** What a chart shows, as rows: its table and its CSV file are made from the same. */
export interface ChartData<Row> {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** The CSV file of a chart, as the dataset would write it. */
export function csvOf<Row>({ columns, rows }: ChartData<Row>): string {
  return headerLine(columns) + rowLines(columns, rows);
}
