import { Cron } from 'croner';
import type { HarvestEffects } from '../../harvest/index.js';
import { GoujiError } from '../../model/error.js';
import { EXIT_CODES, type ExitCode } from '../exit-code.js';
import { painterFor } from '../terminal/paint.js';
import { problemLine } from '../terminal/problem-line.js';
import type { HarvestRun } from './harvest-run.js';

/** Runs whenever a cron expression is due, until the signal ends it; answers the exit code of the last run. */
export async function runOnSchedule(
  run: HarvestRun,
  expression: string,
  runOnce: (run: HarvestRun) => Promise<ExitCode>,
): Promise<ExitCode> {
  const cron = new Cron(expression, { paused: true });
  let last: ExitCode = EXIT_CODES.ok;
  const harvesting = run.effects.harvestEffects({ allowPrivate: false });
  try {
    while (!run.signal.aborted) {
      const next = cron.nextRun(new Date(harvesting.now()));
      if (next === null) return last;
      const told = run.language === 'zh' ? '下次运行：' : 'next run: ';
      if (!run.options.quiet) await run.effects.stderr.write(`${told}${next.toISOString()}\n`);
      const isDue = await sleepUntil(next.getTime(), harvesting, run.signal);
      if (isDue) last = await runOrTell(run, runOnce);
    }
    return last;
  } finally {
    await harvesting.close();
  }
}

/** What keeps one run from its work (another run has the archive, the disk is full) must not end all later ones. */
async function runOrTell(
  run: HarvestRun,
  runOnce: (run: HarvestRun) => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await runOnce(run);
  } catch (error) {
    if (!(error instanceof GoujiError)) throw error;
    const { code, message, remedy } = error;
    const paint = painterFor(run.effects.stderr, run.effects.env, run.options.color);
    await run.effects.stderr.write(
      `${problemLine({ code, message, remedy, path: null }, run.language, paint)}\n`,
    );
    return EXIT_CODES.incomplete;
  }
}

/** Timers of Node do not wait for more than 24 days. False where the run was ended meanwhile. */
const LONGEST_SLEEP_MS = 24 * 60 * 60 * 1000;

async function sleepUntil(atMs: number, effects: HarvestEffects, signal: AbortSignal): Promise<boolean> {
  try {
    for (let delayMs = atMs - effects.now(); delayMs > 0; delayMs = atMs - effects.now()) {
      await effects.sleep(Math.min(delayMs, LONGEST_SLEEP_MS), signal);
    }
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}
