import { join } from 'node:path';
import { inspect } from 'node:util';
import type { InputReference } from '../collect/input.js';
import { listInputs } from '../collect/list-inputs.js';
import { describeProblem } from '../corrections/index.js';
import { CORRECTIONS_FOLDER, readCorrections } from '../dataset/corrections-folder.js';
import type { Remember } from '../dataset/readings/gather-readings.js';
import type { InputReading } from '../dataset/readings/input-reading.js';
import { type DatasetForm, layOverForm } from '../dataset/report-on-form.js';
import type { TableFormat } from '../dataset/sink.js';
import { type DatasetOptions, writeDataset } from '../dataset/write-dataset.js';
import type { Severity } from '../model/finding.js';
import type { Failure, Report } from '../model/report.js';
import type { Effects } from './effects.js';
import { EXIT_CODES, type ExitCode } from './exit-code.js';
import { type ExtractHooks, extractInputs } from './extract-inputs.js';
import { type ExtractOptions, FAIL_ON } from './flags.js';
import { type JsonOutput, jsonOutput } from './json-output.js';
import type { Language } from './language.js';
import { painterFor } from './paint.js';
import { problemLine } from './problem-line.js';
import { type Progress, startProgress } from './progress.js';
import { summaryTable } from './summary.js';
import { countReport, emptyTally, type Tally } from './tally.js';

const DEFAULT_FOLDER = 'output';

const INTERRUPTED: Readonly<Record<Language, string>> = {
  en: 'Interrupted: nothing was written, the former dataset is unchanged. Run the same command again.',
  zh: '已中断：未写入任何文件，原有数据集不变。请重新运行同一命令。',
};

/** A run of `gouji extract`, as far as its parts have to know of each other. */
interface Run {
  readonly effects: Effects;
  readonly options: ExtractOptions;
  readonly language: Language;
  readonly forms: readonly DatasetForm[];
  /** Null where no files are to be written. */
  readonly folder: string | null;
  /** Null where no JSON is to be printed. */
  readonly json: JsonOutput | null;
  readonly tally: Tally;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** `gouji extract`: reads the inputs, writes the dataset or prints it, tells how it went. Answers the exit code. */
export async function runExtract(
  inputs: readonly string[],
  options: ExtractOptions,
  language: Language,
  effects: Effects,
): Promise<ExitCode> {
  const forms = await effects.loadForms();
  const references = await listInputs(inputs);
  const interruption = new AbortController();
  const stopListening = effects.onInterrupt(() => interruption.abort());
  const run = beginRun({ effects, options, language, forms, signal: interruption.signal }, references.length);
  try {
    await consume(run, references, inputs);
    await finish(run);
    return exitCodeOf(run.tally, options);
  } catch (error) {
    if (!run.signal.aborted || error !== run.signal.reason) throw error;
    await run.progress.print(INTERRUPTED[language]);
    return EXIT_CODES.incomplete;
  } finally {
    stopListening();
    await run.progress.end();
  }
}

function beginRun(
  given: Pick<Run, 'effects' | 'options' | 'language' | 'forms' | 'signal'>,
  inputCount: number,
): Run {
  const { effects, options, language } = given;
  const { stdout, stderr, now, env } = effects;
  const tally = emptyTally();
  const isQuiet = options.quiet === true;
  const isRefreshed = stderr.isTerminal && env.TERM !== 'dumb';
  return {
    ...given,
    folder: options.output ?? (options.json ? null : DEFAULT_FOLDER),
    json: options.json ? jsonOutput(stdout) : null,
    tally,
    progress: startProgress({ output: stderr, now, inputCount, tally, language, isQuiet, isRefreshed }),
  };
}

function hooksOf(run: Run): ExtractHooks {
  return {
    signal: run.signal,
    verify: run.options.verify === true,
    onInput: run.progress.advance,
    onFault: async (error) => {
      if (run.options.debug) await run.progress.print(inspect(error));
    },
  };
}

async function consume(
  run: Run,
  references: readonly InputReference[],
  inputs: readonly string[],
): Promise<void> {
  const read = (remember: Remember) =>
    observe(run, extractInputs(references, run.effects, hooksOf(run), remember));
  if (run.folder !== null) {
    await writeDataset(run.folder, read, {
      ...(await correctionsFor(run, run.folder)),
      ...(await taggerFor(run)),
      forms: run.forms,
      formats: formatsOf(run.options),
      roots: inputs.map(asRoot),
    });
    return;
  }
  for await (const _ of read(async () => null)) {
    // Without files, nobody is left to read for once the reader of standard output has gone (`| head`).
    if (run.effects.stdout.isClosed) return;
  }
}

/** The corrections that users keep beside the dataset; a line that is not understood is told, and loses no other. */
async function correctionsFor(
  run: Run,
  folder: string,
): Promise<Pick<DatasetOptions, 'corrections' | 'recheck'>> {
  const { corrections, problems } = await readCorrections(join(folder, CORRECTIONS_FOLDER));
  for (const problem of problems) await run.progress.print(describeProblem(problem, run.language));
  return corrections.length === 0 ? {} : { corrections, recheck: await run.effects.loadRecheck() };
}

async function taggerFor({ options, effects }: Run): Promise<Pick<DatasetOptions, 'tagger'>> {
  const tagger = options.terms ? await effects.loadTagger() : null;
  return tagger === null ? {} : { tagger };
}

/** A folder as the beginning of the paths of what is in it. */
function asRoot(input: string): string {
  return `${input.replaceAll('\\', '/').replace(/\/+$/, '')}/`;
}

function formatsOf({ parquet, excel }: ExtractOptions): TableFormat[] {
  return [...(parquet ? (['parquet'] as const) : []), ...(excel ? (['excel'] as const) : [])];
}

/** Counts, prints and tells of every reading on its way to the dataset. */
async function* observe(run: Run, readings: AsyncIterable<InputReading>): AsyncGenerator<InputReading> {
  for await (const reading of readings) {
    for (const report of reading.reports) await observeReport(run, report);
    for (const failure of reading.failures) await observeFailure(run, failure);
    yield reading;
  }
}

async function observeReport(run: Run, report: Report): Promise<void> {
  const onForm = layOverForm(report, run.forms);
  countReport(run.tally, onForm);
  await run.json?.report(onForm);
}

async function observeFailure(run: Run, failure: Failure): Promise<void> {
  run.tally.failures++;
  run.json?.failure(failure);
  const paint = painterFor(run.effects.stderr, run.effects.env, run.options.color);
  await run.progress.print(problemLine({ ...failure, path: failure.source.path }, run.language, paint));
}

async function finish(run: Run): Promise<void> {
  await run.json?.end();
  await run.progress.end();
  if (run.options.quiet) return;
  const output = run.json === null ? run.effects.stdout : run.effects.stderr;
  const paint = painterFor(output, run.effects.env, run.options.color);
  await output.write(summaryTable(run.tally, run.folder, run.language, paint));
}

function exitCodeOf(tally: Tally, { failOn, allowFailures }: ExtractOptions): ExitCode {
  if (tally.failures > 0 && !allowFailures) return EXIT_CODES.failures;
  const counted = FAIL_ON.slice(0, FAIL_ON.indexOf(failOn) + 1).filter(
    (level): level is Severity => level !== 'never',
  );
  const isFailed = failOn !== 'never' && counted.some((severity) => tally.findings[severity] > 0);
  return isFailed ? EXIT_CODES.findings : EXIT_CODES.ok;
}
