import type { SchemaElement } from 'hyparquet-writer';
import type { Field, FieldType } from '../tables/field.js';
import { plainNumber } from '../tables/plain-number.js';

/** A value in the form in which Parquet keeps it. */
export type Stored = Uint8Array | bigint | number;

interface ParquetType {
  readonly element: Pick<SchemaElement, 'type' | 'converted_type'>;
  /** Reads the text that stands in the CSV; undefined where it is not of the type. */
  readonly stored: (text: string) => Stored | undefined;
}

const MILLISECONDS_OF_DAY = 86_400_000;
const encoder = new TextEncoder();

// Text is handed over encoded: of strings the writer takes the least and greatest in the order of UTF-16, but readers
// compare bytes, and then skip row groups in which a character beyond U+FFFF (as in names of places) does stand.
const TEXT: ParquetType = {
  element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  stored: (text) => encoder.encode(text),
};

/**
 * How each type of Table Schema is kept. Figures are doubles, not decimals: a decimal has one scale for the whole column,
 * which would round or refuse some figure that is printed, while a double gives back the digits of the CSV.
 */
const PARQUET_TYPES: Readonly<Record<FieldType, ParquetType>> = {
  string: TEXT,
  array: TEXT,
  integer: { element: { type: 'INT64' }, stored: wholeNumber },
  number: { element: { type: 'DOUBLE' }, stored: figure },
  date: { element: { type: 'INT32', converted_type: 'DATE' }, stored: daysSinceEpoch },
  datetime: {
    element: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
    stored: millisecondsSinceEpoch,
  },
};

/** The Parquet schema of a table: the columns of the CSV, each of which may be null. */
export function parquetSchema<Row>(fields: readonly Field<Row>[]): SchemaElement[] {
  const columns = fields.map(
    ({ name, type }): SchemaElement => ({
      name,
      repetition_type: 'OPTIONAL',
      ...PARQUET_TYPES[type].element,
    }),
  );
  return [{ name: 'root', num_children: columns.length }, ...columns];
}

/**
 * The contents of a column as Parquet keeps them, made from the texts that stand in the CSV: what is empty there is null.
 * Throws a RangeError that names the column where a text is not of its type.
 */
export function storedColumn<Row>(
  { name, type }: Pick<Field<Row>, 'name' | 'type'>,
  texts: readonly string[],
): (Stored | null)[] {
  const known = new Map<string, Stored | null>([['', null]]);
  return texts.map((text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const stored = PARQUET_TYPES[type].stored(text);
    if (stored === undefined) throw new RangeError(`${name}: ${text} is not of the type ${type}`);
    known.set(text, stored);
    return stored;
  });
}

function wholeNumber(text: string): bigint | undefined {
  if (!/^-?\d+$/.test(text)) return undefined;
  const value = BigInt(text);
  return BigInt.asIntN(64, value) === value ? value : undefined;
}

function figure(text: string): number | undefined {
  const value = Number(text);
  return Number.isFinite(value) && plainNumber(value) === text ? value : undefined;
}

/** Only moments in UTC as `2026-03-02T03:00:00Z`. */
function millisecondsSinceEpoch(text: string): bigint | undefined {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString() !== text.replace('Z', '.000Z'))
    return undefined;
  return BigInt(milliseconds);
}

function daysSinceEpoch(text: string): number | undefined {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) return undefined;
  // The 30th of February is taken for a day in March, a year for its first day.
  const isSameDay = new Date(milliseconds).toISOString().slice(0, 10) === text;
  return isSameDay ? milliseconds / MILLISECONDS_OF_DAY : undefined;
}
