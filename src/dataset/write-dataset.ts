import { join } from 'node:path';
import type { Failure, Report } from '../model/report.js';
import { CELLS } from './cells-table.js';
import { CODEBOOK } from './codebook-table.js';
import { commitStaged, recoverFolder, STAGING_FOLDER } from './commit.js';
import { dataPackage, PACKAGE_FILE, type Resource } from './data-package.js';
import { FAILURES } from './failures-table.js';
import { FINDINGS } from './findings-table.js';
import { withFolderLock } from './folder-lock.js';
import { makeFolder, remove, writeWhole } from './output-files.js';
import { previousFiles } from './previous-dataset.js';
import type { DatasetForm } from './report-on-form.js';
import { REPORTS } from './reports-table.js';
import { LINES_FILE } from './sink.js';
import { type ItemCount, stageDataset } from './stage-dataset.js';
import { widePath } from './wide-table.js';

/** How a dataset is written. */
export interface DatasetOptions {
  /** Every form that a report may be on; all of them are in the codebook. */
  readonly forms: readonly DatasetForm[];
  /** Time for the descriptor, RFC 3339. Default none, so that the same input gives the same bytes. */
  readonly created?: string;
}

/** What was written. */
export interface WrittenDataset extends ItemCount {
  readonly folder: string;
  /** Names of the files of the dataset, the descriptor last. */
  readonly files: readonly string[];
}

/**
 * Writes the dataset of a run into a folder, in the order in which the items come, holding one at a time. The former
 * dataset stays whole until the new one is; what the items throw ends the run and leaves it so. Throws `E_OUTPUT`
 * where the folder cannot be written, another run writes to it, or files are in the way that are not ours.
 */
export async function writeDataset(
  folder: string,
  items: AsyncIterable<Report | Failure>,
  options: DatasetOptions,
): Promise<WrittenDataset> {
  await makeFolder(folder);
  return await withFolderLock(folder, async () => {
    await recoverFolder(folder);
    const before = await previousFiles(folder, possibleFiles(options.forms));
    const { resources, count } = await stage(folder, items, options);
    const files = [...resources.map((resource) => resource.path), PACKAGE_FILE];
    await commitStaged(folder, { put: files, remove: before.filter((name) => !files.includes(name)) });
    return { folder, files, ...count };
  });
}

async function stage(
  folder: string,
  items: AsyncIterable<Report | Failure>,
  options: DatasetOptions,
): Promise<{ resources: readonly Resource[]; count: ItemCount }> {
  const staging = join(folder, STAGING_FOLDER);
  await makeFolder(staging);
  try {
    const staged = await stageDataset(staging, items, options.forms);
    await writeWhole(join(staging, PACKAGE_FILE), dataPackage(staged.resources, options.created));
    return staged;
  } catch (error) {
    await remove(staging);
    throw error;
  }
}

/** Every file name a dataset on these forms may have. */
function possibleFiles(forms: readonly DatasetForm[]): ReadonlySet<string> {
  const tables = [REPORTS, CELLS, FINDINGS, FAILURES, CODEBOOK].map((table) => table.path);
  return new Set([...tables, ...forms.map((form) => widePath(form.id)), LINES_FILE, PACKAGE_FILE]);
}
