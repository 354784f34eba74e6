import { join } from 'node:path';
import type { Correction } from '../corrections/index.js';
import { GoujiError } from '../model/error.js';
import { CORRECTIONS_FOLDER, readCorrections } from './folder/corrections-folder.js';
import { type KeptReadings, openReadings, READINGS_FILE } from './readings/readings-file.js';
import { type CorrectorOptions, corrector } from './series/corrector.js';
import { finishSeries } from './series/finish-series.js';
import type { FinishedReport } from './series/finished.js';
import { groupSeries } from './series/group-series.js';
import { seriesContext } from './series/series-context.js';

/** A dataset that was written before, report by report. */
export interface WrittenReports {
  /** Ids of its reports, in the order of its files. */
  readonly ids: readonly string[];
  /**
   * A report with the corrections that stand in the folder now, or null where there is none of that id.
   *
   * @param proposed corrections that stand in no file, to see what they would make of it
   */
  load(reportId: string, proposed?: readonly Correction[]): Promise<FinishedReport | null>;
  close(): Promise<void>;
}

/**
 * Opens the dataset in a folder; one that is not there has no reports. Throws `E_OUTPUT` where files are refused, and
 * `E_DATASET` where another version of the program wrote it.
 */
export async function openDataset(
  folder: string,
  options: Omit<CorrectorOptions, 'corrections'>,
): Promise<WrittenReports> {
  const kept = await openReadings(join(folder, READINGS_FILE));
  if (kept.isForeign) throw await otherVersion(folder, kept);
  const series = groupSeries(kept.records);
  const correctedBy = (corrections: readonly Correction[]) => corrector({ ...options, corrections });
  const context = seriesContext(kept, kept, {
    corrector: correctedBy([]),
    loadRecheck: options.loadRecheck,
  });
  const ids = series.map((years) => years.map(([version]) => context.ownId(version!.entry.reportId)));
  return {
    ids: ids.flat(),
    async load(reportId, proposed = []) {
      const at = ids.findIndex((ofSeries) => ofSeries.includes(reportId));
      if (at < 0) return null;
      const own = ids[at]!.values();
      const { corrections } = await readCorrections(join(folder, CORRECTIONS_FOLDER));
      const { reports } = await finishSeries(series[at]!, {
        ...context,
        corrector: correctedBy([...corrections, ...proposed]),
        ownId: () => own.next().value!,
      });
      return reports.find(({ report }) => report.reportId === reportId) ?? null;
    },
    close: () => kept.close(),
  };
}

async function otherVersion(folder: string, kept: KeptReadings): Promise<GoujiError> {
  await kept.close();
  return new GoujiError(
    'E_DATASET',
    `${folder}: another version of gouji wrote this dataset`,
    'write it again with gouji extract, or use the version that wrote it',
  );
}
