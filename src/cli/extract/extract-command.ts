import { absenceFrom } from '../../collect/absence.js';
import { listInputs } from '../../collect/list-inputs.js';
import type { Severity } from '../../model/finding.js';
import type { Effects } from '../effects.js';
import { EXIT_CODES, type ExitCode } from '../exit-code.js';
import { DATASET_FOLDER } from '../flags.js';
import type { Language } from '../terminal/language.js';
import { runDataset } from './dataset-run.js';
import { type ExtractOptions, FAIL_ON } from './extract-flags.js';
import { extractInputs } from './extract-inputs.js';
import { jsonOutput } from './json-output.js';
import type { Tally } from './tally.js';

/** `gouji extract`: reads the inputs, writes the dataset or prints it, tells how it went. Answers the exit code. */
export async function runExtract(
  inputs: readonly string[],
  options: ExtractOptions,
  language: Language,
  effects: Effects,
): Promise<ExitCode> {
  const { references, passedOver } = await listInputs(inputs);
  const interruption = new AbortController();
  const { signal } = interruption;
  const stopListening = effects.onInterrupt(() => interruption.abort());
  try {
    const tally = await runDataset({
      ...{ effects, options, language, signal },
      inputCount: references.length,
      passedOver: passedOver.map(({ path }) => path),
      absence: await absenceFrom(inputs, references),
      read: (remember, hooks) => extractInputs(references, effects, hooks, remember),
      folder: options.output ?? (options.json ? null : DATASET_FOLDER),
      json: options.json ? jsonOutput(effects.stdout) : null,
      heading: null,
      summary: options.json ? effects.stderr : effects.stdout,
    });
    return exitCodeOf(tally, options);
  } catch (error) {
    if (signal.aborted && error === signal.reason) return EXIT_CODES.incomplete;
    throw error;
  } finally {
    stopListening();
  }
}

function exitCodeOf(tally: Tally, { failOn, allowFailures }: ExtractOptions): ExitCode {
  if (tally.failures > 0 && !allowFailures) return EXIT_CODES.failures;
  const counted = FAIL_ON.slice(0, FAIL_ON.indexOf(failOn) + 1).filter(
    (level): level is Severity => level !== 'never',
  );
  const isFailed = failOn !== 'never' && counted.some((severity) => tally.findings[severity] > 0);
  return isFailed ? EXIT_CODES.findings : EXIT_CODES.ok;
}
