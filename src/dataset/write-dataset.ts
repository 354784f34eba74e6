import { join } from 'node:path';
import type { Correction } from '../corrections/index.js';
import { clearAfter } from '../disk/clear-after.js';
import { withFolderLock } from '../disk/folder-lock.js';
import { copyBeside, makeFolder, remove, removeIfEmpty, writeWhole } from '../disk/output-files.js';
import type { Absence } from '../model/absence.js';
import type { Failure } from '../model/report.js';
import type { Tagger } from '../narrative/segment/segmenter.js';
import { commitStaged, recoverFolder, STAGING_FOLDER } from './folder/commit.js';
import { possibleFiles } from './folder/possible-files.js';
import { previousFiles } from './folder/previous-dataset.js';
import { dataPackage, PACKAGE_FILE } from './formats/data-package.js';
import type { TableFormat } from './formats/file-names.js';
import { gatherReadings, type ReadInputs } from './readings/gather-readings.js';
import { type KeptReadings, openReadings, READINGS_FILE } from './readings/readings-file.js';
import { corrector } from './series/corrector.js';
import { groupSeries } from './series/group-series.js';
import type { Recheck } from './series/recheck.js';
import { seriesContext } from './series/series-context.js';
import { type ItemCount, stageDataset } from './stage-dataset.js';
import type { DatasetForm } from './tables/report-on-form.js';

/** How a dataset is written. */
export interface DatasetOptions {
  /** Every form that a report may be on; all of them are in the codebook. */
  readonly forms: readonly DatasetForm[];
  /** Formats of every table beside CSV; none unless given. */
  readonly formats?: readonly TableFormat[];
  /** Names parts of speech for `terms.csv`; without it that file is not written. */
  readonly tagger?: Tagger;
  /** What it says of a source of the former run that no input of this one has its path; by default nobody asked for it. */
  readonly absence?: Absence;
  /** Corrections of the user, and what assesses sums again where they, or neighbouring years, ask for it. */
  readonly corrections?: readonly Correction[];
  readonly loadRecheck?: () => Promise<Recheck>;
  /** Told where what the former run kept is of another format, and every input is read anew; of the file it stays in. */
  readonly onForeignReadings?: (path: string) => Promise<void>;
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
 * Writes the dataset of a run into a folder: first every input is read and kept, one at a time; then the reports are
 * finished agency by agency. The former dataset stays whole until the new one is; what reading throws ends the run and
 * leaves it so. Answers null, with nothing written, where the run has no report, of its own or kept, while reports are
 * there, or where no input could be opened: a misspelt path must cost nobody a dataset, nor make one that holds nothing.
 * Throws `E_OUTPUT` where the folder cannot be written, another run writes to it, or files are in the way that are not
 * ours.
 */
export async function writeDataset(
  folder: string,
  readInputs: ReadInputs,
  options: DatasetOptions,
): Promise<WrittenDataset | null> {
  const made = await makeFolder(folder);
  return await clearAfter(
    () => withFolderLock(folder, () => writeLocked(folder, readInputs, options)),
    async () => {
      // Where nothing was written, or the run was ended, an empty folder would pass for what it made.
      for (const each of made) await removeIfEmpty(each);
    },
  );
}

async function writeLocked(
  folder: string,
  readInputs: ReadInputs,
  options: DatasetOptions,
): Promise<WrittenDataset | null> {
  await recoverFolder(folder);
  const before = await previousFiles(folder, possibleFiles(options.forms));
  const former = await openReadings(join(folder, READINGS_FILE));
  try {
    const staged = await stage(folder, former, readInputs, options);
    if (staged === null) return null;
    const { files, count } = staged;
    if (former.isForeign) await setAside(folder, options);
    await commitStaged(folder, { put: files, remove: before.filter((name) => !files.includes(name)) });
    return { folder, files: files.filter((name) => name !== READINGS_FILE), ...count };
  } finally {
    await former.close();
  }
}

/** Sources that are gone cannot be read anew: what an earlier program kept of them stays for that program. */
async function setAside(folder: string, { onForeignReadings }: DatasetOptions): Promise<void> {
  const readings = join(folder, READINGS_FILE);
  await onForeignReadings?.(await copyBeside(readings, `${readings}.former`));
}

async function stage(
  folder: string,
  former: KeptReadings,
  readInputs: ReadInputs,
  options: DatasetOptions,
): Promise<{ files: readonly string[]; count: ItemCount } | null> {
  const staging = join(folder, STAGING_FOLDER);
  await makeFolder(staging);
  try {
    const failures = await gatherReadings(staging, former, readInputs, options.absence ?? (() => null));
    const kept = await openReadings(join(staging, READINGS_FILE));
    try {
      if (isNothing(kept, former, failures)) {
        await remove(staging);
        return null;
      }
      const content = {
        formats: [],
        corrections: [],
        tagger: null,
        ...options,
        series: groupSeries(kept.records),
        failures,
      };
      const context = seriesContext(kept, former, {
        corrector: corrector({ corrections: [], ...options }),
        loadRecheck: options.loadRecheck,
      });
      const { resources, count } = await stageDataset(staging, content, context);
      await writeWhole(join(staging, PACKAGE_FILE), dataPackage(resources, options.created));
      return { files: [READINGS_FILE, ...resources.map((each) => each.path), PACKAGE_FILE], count };
    } finally {
      await kept.close();
    }
  } catch (error) {
    // The next run removes what is left here; why this one failed must not be hidden behind it.
    await remove(staging).catch(() => {});
    throw error;
  }
}

/** Whether a run has nothing to write: no report in the stead of those that are there, or not even the bytes of an input. */
function isNothing(kept: KeptReadings, former: KeptReadings, failures: readonly Failure[]): boolean {
  if (hasReports(kept)) return false;
  return (failures.length > 0 && failures.every(isUnopened)) || former.isForeign || hasReports(former);
}

/** A fault of ours knows nothing of the input either, but is about one that was opened. */
function isUnopened({ source, code }: Failure): boolean {
  return source.sha256 === null && code !== 'E_INTERNAL';
}

function hasReports({ records }: KeptReadings): boolean {
  return records.some(({ entries }) => entries.length > 0);
}
