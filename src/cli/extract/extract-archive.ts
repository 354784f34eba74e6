import type { Effects } from '../effects.js';
import { EXIT_CODES, type ExitCode } from '../exit-code.js';
import type { ExtractArchive } from '../harvest/harvest-run.js';
import { archivedInputs } from './archived-inputs.js';
import { archiveAbsence } from './archived-path.js';
import { runDataset } from './dataset-run.js';

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
      summary: options.json ? effects.stderr : effects.stdout,
    });
    if (tally.reports === 0) return EXIT_CODES.failures;
    return tally.failures > 0 ? EXIT_CODES.findings : EXIT_CODES.ok;
  };
}
