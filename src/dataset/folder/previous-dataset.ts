import { join } from 'node:path';
import { readIfThere } from '../../disk/output-files.js';
import { GoujiError } from '../../model/error.js';
import { PACKAGE_FILE, PACKAGE_NAME } from '../formats/data-package.js';
import { namesIn } from './commit.js';

/** Wide tables of forms that are no longer known are ours as well, in whichever format. */
const WIDE_TABLE = /^wide-[a-z0-9-]+\.(?:csv|parquet|excel\.csv)$/;

/**
 * The files of the dataset that stands in a folder, none where there is none. Throws `E_OUTPUT` where a file we might
 * write is there and is not ours: nothing that others put into a folder is overwritten.
 */
export async function previousFiles(folder: string, wanted: ReadonlySet<string>): Promise<string[]> {
  const ours = await filesOfPackage(folder);
  const foreign = (await namesIn(folder)).find((name) => wanted.has(name) && !ours.has(name));
  if (foreign !== undefined) throw inTheWay(join(folder, foreign));
  return [...ours].filter((name) => wanted.has(name) || WIDE_TABLE.test(name));
}

async function filesOfPackage(folder: string): Promise<ReadonlySet<string>> {
  const text = await readIfThere(join(folder, PACKAGE_FILE));
  if (text === null) return new Set();
  try {
    const { name, resources } = JSON.parse(text);
    if (name !== PACKAGE_NAME) return new Set();
    return new Set([PACKAGE_FILE, ...resources.map((resource: { path: string }) => resource.path)]);
  } catch {
    return new Set();
  }
}

function inTheWay(path: string): GoujiError {
  return new GoujiError(
    'E_OUTPUT',
    `${path}: a file of that name is there that is not part of a dataset of gouji`,
    'give an empty folder with -o, or move the file elsewhere',
  );
}
