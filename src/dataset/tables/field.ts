/** What a field holds, in the words of Table Schema. */
export type FieldType = 'string' | 'integer' | 'number' | 'date' | 'datetime' | 'array';

/** What always holds of a field, in the words of Table Schema. */
export interface Constraints {
  readonly required?: true;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly pattern?: string;
}

/** One column of one file: header, Table Schema, documentation and contents are all made from it. */
export interface Field<Row> {
  readonly name: string;
  readonly type: FieldType;
  readonly en: string;
  readonly zh: string;
  readonly constraints?: Constraints;
  /** What stands in the column; null leaves it empty. */
  readonly value: (row: Row) => string | number | null;
}

/** One CSV file of the dataset. */
export interface TableDefinition<Row> {
  /** Name of the resource in `datapackage.json`. */
  readonly name: string;
  readonly path: string;
  readonly en: string;
  readonly zh: string;
  readonly fields: readonly Field<Row>[];
  /** Names of the fields that together identify a row; empty where nothing does. */
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** Fields that name a row of another table, by fields of the same names. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly resource: string;
}

/** A moment as Table Schema writes it, to the second: `2026-03-02T03:00:00Z`. Given with or without milliseconds, in UTC. */
export function toTheSecond(moment: string | null | undefined): string | null {
  return moment ? `${moment.slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z` : null;
}

/** The members of a string union. The compiler refuses a list that is not complete. */
export function membersOf<Member extends string>(members: Readonly<Record<Member, true>>): readonly string[] {
  return Object.keys(members);
}
