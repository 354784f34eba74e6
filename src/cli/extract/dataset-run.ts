import { join } from 'node:path';
import { inspect } from 'node:util';
import { type Correction, describeProblem } from '../../corrections/index.js';
import { CORRECTIONS_FOLDER, readCorrections } from '../../dataset/folder/corrections-folder.js';
import type { TableFormat } from '../../dataset/formats/file-names.js';
import type { Remember } from '../../dataset/readings/gather-readings.js';
import type { InputReading } from '../../dataset/readings/input-reading.js';
import { type DatasetForm, layOverForm } from '../../dataset/tables/report-on-form.js';
import { writeDataset } from '../../dataset/write-dataset.js';
import type { Absence } from '../../model/absence.js';
import type { Failure, Report } from '../../model/report.js';
import type { Effects } from '../effects.js';
import type { DatasetRunOptions } from '../flags.js';
import type { Bilingual, Language } from '../terminal/language.js';
import { painterFor } from '../terminal/paint.js';
import { problemLine } from '../terminal/problem-line.js';
import type { TextOutput } from '../terminal/text-output.js';
import type { ExtractHooks } from './extract-inputs.js';
import { type Extractor, openExtractor } from './extractor.js';
import type { JsonOutput } from './json-output.js';
import { type Progress, startProgress } from './progress.js';
import { summaryTable } from './summary.js';
import { countReport, emptyTally, type Tally } from './tally.js';

const INTERRUPTED: Readonly<Record<Language, string>> = {
  en: 'Interrupted: nothing was written, the former dataset is unchanged. Run the same command again.',
  zh: '已中断：未写入任何文件，原有数据集不变。请重新运行同一命令。',
};

const NOTHING_WRITTEN: Readonly<Record<Language, string>> = {
  en: 'Nothing was written; a former dataset is unchanged.',
  zh: '未写入任何文件；原有数据集（如有）不变。',
};

function foreignReadings(path: string): Bilingual {
  return {
    en: `Another version of gouji wrote the former dataset: every input was read anew. What it kept, also of sources that are gone, stands in ${path}.`,
    zh: `原有数据集由其他版本的 gouji 写出：已重新读取全部输入。该版本所存内容（包括已消失的来源）留在 ${path}。`,
  };
}

/** What is read, and where it goes. */
export interface DatasetRun {
  readonly effects: Effects;
  readonly options: DatasetRunOptions;
  readonly language: Language;
  readonly signal: AbortSignal;
  /** Null where it is not known beforehand. */
  readonly inputCount: number | null;
  /** Paths of the files in folders that are not read. */
  readonly passedOver: readonly string[];
  /** What it says of a source of the former dataset that no input is of its path. */
  readonly absence: Absence;
  readonly read: (remember: Remember, hooks: ExtractHooks) => AsyncIterable<InputReading>;
  /** Null where no files are to be written. */
  readonly folder: string | null;
  /** Null where no JSON is to be printed. */
  readonly json: JsonOutput | null;
  /** What the short table at the end is about, where that is not the inputs of the command line. */
  readonly heading: Bilingual | null;
  /** Takes the short table at the end. */
  readonly summary: TextOutput;
}

/** A run once it has begun. */
interface Begun extends DatasetRun {
  readonly forms: readonly DatasetForm[];
  readonly tally: Tally;
  readonly progress: Progress;
  readonly extractor: Extractor;
}

/**
 * Reads inputs, writes their dataset or prints it, tells how it went. Throws the reason of the signal where that ended the
 * run, after saying so; nothing was written then.
 */
export async function runDataset(given: DatasetRun): Promise<Tally> {
  const run = await begin(given);
  try {
    await finish(run, await consume(run));
    return run.tally;
  } catch (error) {
    if (run.signal.aborted && error === run.signal.reason) {
      await run.progress.print(INTERRUPTED[run.language]);
    }
    throw error;
  } finally {
    await run.progress.end();
    await run.extractor.close();
  }
}

async function begin(given: DatasetRun): Promise<Begun> {
  const { effects, options, language, inputCount, passedOver } = given;
  const { stderr, now, env } = effects;
  const tally = emptyTally(passedOver);
  const isQuiet = options.quiet === true;
  const isRefreshed = stderr.isTerminal && env.TERM !== 'dumb';
  return {
    ...given,
    forms: await effects.loadForms(),
    tally,
    extractor: openExtractor(effects, options.jobs ?? null),
    progress: startProgress({ output: stderr, now, inputCount, tally, language, isQuiet, isRefreshed }),
  };
}

function hooksOf(run: Begun): ExtractHooks {
  return {
    signal: run.signal,
    extractor: run.extractor,
    verify: run.options.verify === true,
    onInput: run.progress.advance,
    onFault: async (error) => {
      if (run.options.debug) await run.progress.print(inspect(error));
    },
  };
}

/** Reads the inputs. Answers the folder of the dataset, null where none was written. */
async function consume(run: Begun): Promise<string | null> {
  const read = (remember: Remember) => observe(run, run.read(remember, hooksOf(run)));
  if (run.folder !== null) {
    const written = await writeDataset(run.folder, read, {
      corrections: await correctionsFor(run, run.folder),
      loadRecheck: run.effects.loadRecheck,
      ...(run.options.terms ? { tagger: await run.effects.loadTagger() } : {}),
      forms: run.forms,
      formats: formatsOf(run.options),
      absence: run.absence,
      onForeignReadings: (path) => run.progress.print(foreignReadings(path)[run.language]),
    });
    // Of the files: the reports together have more to tell than each of them.
    Object.assign(run.tally.findings, written?.findings);
    return written && run.folder;
  }
  await readForOutput(
    run,
    read(async () => null),
  );
  return null;
}

/** Without files, nobody is left to read for once the reader of standard output has gone (`| head`). */
async function readForOutput(run: Begun, readings: AsyncIterable<InputReading>): Promise<void> {
  const inputs = run.inputCount ?? Number.POSITIVE_INFINITY;
  let read = 0;
  for await (const _ of readings) {
    read += 1;
    if (!run.effects.stdout.isClosed || read >= inputs) continue;
    run.tally.cutOff = { read, inputs };
    return;
  }
}

/** The corrections that users keep beside the dataset; a line that is not understood is told, and loses no other. */
async function correctionsFor(run: Begun, folder: string): Promise<readonly Correction[]> {
  const { corrections, problems } = await readCorrections(join(folder, CORRECTIONS_FOLDER));
  for (const problem of problems) await run.progress.print(describeProblem(problem, run.language));
  return corrections;
}

function formatsOf({ parquet, excel }: DatasetRunOptions): TableFormat[] {
  return [...(parquet ? (['parquet'] as const) : []), ...(excel ? (['excel'] as const) : [])];
}

/** Counts, prints and tells of every reading on its way to the dataset. */
async function* observe(run: Begun, readings: AsyncIterable<InputReading>): AsyncGenerator<InputReading> {
  for await (const reading of readings) {
    for (const report of reading.reports) await observeReport(run, report);
    for (const failure of reading.failures) await observeFailure(run, failure);
    yield reading;
  }
}

async function observeReport(run: Begun, report: Report): Promise<void> {
  const onForm = layOverForm(report, run.forms);
  countReport(run.tally, onForm);
  await run.json?.report(onForm);
}

async function observeFailure(run: Begun, failure: Failure): Promise<void> {
  run.tally.failures++;
  run.json?.failure(failure);
  const paint = painterFor(run.effects.stderr, run.effects.env, run.options.color);
  await run.progress.print(problemLine({ ...failure, path: failure.source.path }, run.language, paint));
}

async function finish(run: Begun, written: string | null): Promise<void> {
  await run.json?.end();
  await run.progress.end();
  if (run.options.quiet) return;
  const paint = painterFor(run.summary, run.effects.env, run.options.color);
  if (run.heading !== null) await run.summary.write(`\n${run.heading[run.language]}\n`);
  const dataset = written === null ? null : { folder: written, calledAs: run.effects.calledAs() };
  await run.summary.write(summaryTable(run.tally, dataset, run.language, paint));
  if (written === null && run.folder !== null)
    await run.summary.write(`${paint(NOTHING_WRITTEN[run.language], 'yellow')}\n`);
}
