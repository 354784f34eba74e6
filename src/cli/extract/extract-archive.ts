import type { Effects } from '../effects.js';
import { EXIT_CODES, type ExitCode } from '../exit-code.js';
import type { ExtractArchive } from '../harvest/harvest-run.js';
import type { Bilingual } from '../terminal/language.js';
import { archivedInputs } from './archived-inputs.js';
import { archiveAbsence } from './archived-path.js';
import { runDataset } from './dataset-run.js';

/** What is counted here and what the run has just fetched may differ: a run that gets nothing still has the archive. */
const HEADING: Bilingual = {
  en: 'The dataset of the archive, of all that the named sources ever gave:',
  zh: '归档的数据集（所列来源历次所得的全部报告）：',
};

/**
 * Reads the reports of an archive and writes their dataset. Exit code 3 where none could be read, 1 where some could not.
 * Throws the reason of the signal where it is aborted.
 */
export function archiveExtractor(effects: Effects): ExtractArchive {
  return async (
    reports,
    { folder, archive, sources, copies, options, language, signal },
  ): Promise<ExitCode> => {
    const tally = await runDataset({
      ...{ effects, options, language, signal, folder },
      inputCount: null,
      passedOver: [],
      absence: archiveAbsence(archive, sources, copies),
      read: (remember, hooks) => archivedInputs(reports, archive, effects, hooks, remember),
      json: null,
      heading: HEADING,
      summary: options.json ? effects.stderr : effects.stdout,
    });
    if (tally.reports === 0) return EXIT_CODES.failures;
    return tally.failures > 0 ? EXIT_CODES.findings : EXIT_CODES.ok;
  };
}
