import { explainCell } from '../../explain/explain-cell.js';
import { explainedReportObject, explanationObject } from '../../explain/explanation-object.js';
import { EXIT_CODES, type ExitCode } from '../exit-code.js';
import { DATASET_FOLDER } from '../flags.js';
import type { Language } from '../terminal/language.js';
import { type Paint, painterFor } from '../terminal/paint.js';
import { refusalLine } from '../terminal/problem-line.js';
import { explainReportText } from './explain-report-text.js';
import { explainText } from './explain-text.js';
import { type ExplainEffects, type Found, findExplained, type Refused } from './find-explained.js';

/** What the command ends with where it refuses. */
const EXITS: Readonly<Record<Refused['refusal'], ExitCode>> = {
  E_USAGE: EXIT_CODES.usage,
  E_NOT_FOUND: EXIT_CODES.failures,
  E_DATASET: EXIT_CODES.incomplete,
};

/** Flags of `gouji explain`. */
export interface ExplainOptions {
  /** Folder of the dataset. */
  readonly output?: string;
  readonly json?: boolean;
  readonly color: boolean;
}

/**
 * `gouji explain`: tells the whole chain behind one figure of a dataset, or, where no cell is named, how its report adds up.
 * Answers the exit code.
 */
export async function runExplain(
  reportId: string,
  cellId: string | null,
  options: ExplainOptions,
  language: Language,
  effects: ExplainEffects,
): Promise<ExitCode> {
  const found = await findExplained(options.output ?? DATASET_FOLDER, reportId, cellId, effects);
  if ('refusal' in found) {
    const paint = painterFor(effects.stderr, effects.env, options.color);
    await effects.stderr.write(`${refusalLine(found.refusal, found.sentences, language, paint)}\n`);
    return EXITS[found.refusal];
  }
  const paint = painterFor(effects.stdout, effects.env, options.color);
  await effects.stdout.write(options.json ? jsonOf(found) : textOf(found, language, paint));
  return EXIT_CODES.ok;
}

function textOf({ explained, form, cellId }: Found, language: Language, paint: Paint): string {
  const { report, corrections } = explained;
  if (cellId === null) return explainReportText(explained, language, paint);
  return explainText(explainCell(report, form, cellId, corrections), language, paint);
}

function jsonOf({ explained: { report, corrections }, form, cellId }: Found): string {
  const object =
    cellId === null
      ? explainedReportObject(report, form, corrections)
      : explanationObject(explainCell(report, form, cellId, corrections));
  return `${JSON.stringify(object, null, 2)}\n`;
}
