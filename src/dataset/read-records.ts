import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';

/**
 * The records of a CSV table of the dataset in a folder, the header first, none where it has no such table: for tables
 * that are too large to be held as rows. Throws a CsvError where somebody else wrote the file.
 *
 * @param name of the file without its ending: `panel`
 */
export async function* readRecords(folder: string, name: string): AsyncGenerator<readonly string[]> {
  const file = createReadStream(join(folder, `${name}.csv`));
  const records = parse();
  file.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') records.end();
    else records.destroy(error);
  });
  yield* file.pipe(records);
}
