import { inspect } from 'node:util';
import { CommanderError } from 'commander';
import type { Input } from '../../collect/input.js';
import { listInputs } from '../../collect/list-inputs.js';
import { readInput } from '../../collect/read-input.js';
import { counted } from '../../model/counted.js';
import { GoujiError } from '../../model/error.js';
import type { CellReadings } from '../../model/reading.js';
import type { Failure } from '../../model/report.js';
import { sniffMediaType } from '../../read/media-type.js';
import type { Effects } from '../effects.js';
import { EXIT_CODES, type ExitCode } from '../exit-code.js';
import { readerFailure } from '../extract/extract-inputs.js';
import type { Language } from '../terminal/language.js';
import { painterFor } from '../terminal/paint.js';
import { problemLine } from '../terminal/problem-line.js';
import type { InspectOptions } from './inspect-flags.js';
import { drawPages, type PagePlan, planPages, writePage } from './inspect-pages.js';

const DEFAULT_FOLDER = 'inspect';

/** A run of `gouji inspect`, as far as its parts have to know of each other. */
interface Run {
  readonly file: string;
  readonly options: InspectOptions;
  readonly language: Language;
  readonly effects: Effects;
  readonly signal: AbortSignal;
}

/**
 * `gouji inspect`: draws the pages of a PDF with what was found on them. Answers the exit code. A PDF that holds no report
 * is drawn all the same: that is when somebody wants to see what was found.
 */
export async function runInspect(
  file: string,
  options: InspectOptions,
  language: Language,
  effects: Effects,
): Promise<ExitCode> {
  const interruption = new AbortController();
  const { signal } = interruption;
  const stopListening = effects.onInterrupt(() => interruption.abort());
  const run = { file, options, language, effects, signal };
  try {
    return await inspectFile(run);
  } catch (error) {
    if (signal.aborted && error === signal.reason) return EXIT_CODES.incomplete;
    if (error instanceof CommanderError || isAboutTheRun(error)) throw error;
    if (options.debug) await effects.stderr.write(`${inspect(error)}\n`);
    await tellFailure(run, readerFailure(error, file, null));
    return EXIT_CODES.failures;
  } finally {
    stopListening();
  }
}

async function inspectFile(run: Run): Promise<ExitCode> {
  const collected = await collect(run);
  if ('failure' in collected) {
    await tellFailure(run, collected.failure);
    return EXIT_CODES.failures;
  }
  const { bytes, path, url } = collected.input;
  assertPdf(bytes, path);
  const plan = await planPages(bytes, run.options.page ?? null);
  const { reports, failures } = await run.effects.extractReports(bytes, { path, url });
  for (const failure of failures) await tellFailure(run, failure);
  await writePages(
    run,
    bytes,
    plan,
    reports.map(({ cells }) => cells),
  );
  return reports.length > 0 ? EXIT_CODES.ok : EXIT_CODES.failures;
}

async function collect({ file, effects, signal }: Run): Promise<{ input: Input } | { failure: Failure }> {
  const { references } = await listInputs([file]);
  const [reference, ...others] = references;
  if (reference === undefined || others.length > 0) {
    throw new GoujiError('E_UNSUPPORTED', 'it is a folder of several files', 'name one PDF in it');
  }
  return await readInput(reference, { ...effects, signal });
}

function assertPdf(bytes: Uint8Array, path: string): void {
  const mediaType = sniffMediaType(bytes, path);
  if (mediaType === 'application/pdf') return;
  throw new GoujiError(
    'E_UNSUPPORTED',
    `pages are drawn of PDF files only, and this is ${mediaType}`,
    'read it with gouji extract; to see its pages, print it to a PDF first',
  );
}

async function writePages(
  run: Run,
  bytes: Uint8Array,
  plan: PagePlan,
  readings: readonly CellReadings[],
): Promise<void> {
  const folder = run.options.output ?? DEFAULT_FOLDER;
  const written: string[] = [];
  let markCount = 0;
  for await (const drawn of drawPages(bytes, plan.pages, readings)) {
    if (run.signal.aborted) break;
    written.push(await writePage(folder, plan, drawn));
    markCount += drawn.markCount;
  }
  await run.effects.stdout.write(`${whereText(written, markCount, run.language)}\n`);
  run.signal.throwIfAborted();
}

function whereText(written: readonly string[], markCount: number, language: Language): string {
  const [first, last] = [written[0], written.at(-1)];
  if (first === undefined) return language === 'zh' ? '没有写出图片' : 'No picture was written';
  const places = first === last ? first : `${first} … ${last}`;
  if (language === 'zh') return `图片 ${written.length} 张，标出表格单元格 ${markCount} 个：${places}`;
  return `${counted(written.length, 'picture')}, ${counted(markCount, 'cell')} of the form marked: ${places}`;
}

async function tellFailure({ effects, options, language }: Run, failure: Failure): Promise<void> {
  const paint = painterFor(effects.stderr, effects.env, options.color);
  await effects.stderr.write(`${problemLine({ ...failure, path: failure.source.path }, language, paint)}\n`);
}

function isAboutTheRun(error: unknown): boolean {
  return error instanceof GoujiError && (error.code === 'E_OUTPUT' || error.code === 'E_FORM_FILE');
}
