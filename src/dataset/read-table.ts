import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readIfThere } from '../disk/output-files.js';

/** A row of a table that was written before: texts by column, empty where the field is. */
export type TableRow = Readonly<Record<string, string>>;

/**
 * The rows of a CSV table of the dataset in a folder, none where it has no such table. Throws `E_OUTPUT` where the file is
 * refused, and a CsvError where somebody else wrote it.
 *
 * @param name of the file without its ending: `reports`
 */
export async function readTable(folder: string, name: string): Promise<TableRow[]> {
  const text = await readIfThere(join(folder, `${name}.csv`));
  return text === null ? [] : parse(text, { columns: true });
}
