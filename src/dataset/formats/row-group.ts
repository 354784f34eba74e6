import type { Field } from '../tables/field.js';
import { cellText } from './csv-lines.js';

/** The texts of one column, in the order of the rows. */
export interface ColumnTexts<Row> {
  readonly field: Field<Row>;
  readonly texts: readonly string[];
}

/** Rows that wait to be written together, column by column. It keeps their texts, never the rows themselves. */
export interface RowGroup<Row> {
  /** How many rows wait. */
  readonly size: number;
  add(row: Row): void;
  /** Gives what waits, and begins anew. */
  take(): ColumnTexts<Row>[];
}

/** An empty group for rows of these fields. */
export function rowGroup<Row>(fields: readonly Field<Row>[]): RowGroup<Row> {
  let columns: string[][] = fields.map(() => []);
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(row) {
      for (const [index, field] of fields.entries()) columns[index]?.push(cellText(field.value(row)));
      size++;
    },
    take() {
      const taken = fields.map((field, index) => ({ field, texts: columns[index] ?? [] }));
      columns = fields.map(() => []);
      size = 0;
      return taken;
    },
  };
}
