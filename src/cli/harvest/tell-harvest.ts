import {
  type HarvestEffects,
  isFound,
  type Manifest,
  planFetches,
  type RunItem,
} from '../../harvest/index.js';
import { counted } from '../../model/counted.js';
import { EXIT_CODES, type ExitCode } from '../exit-code.js';
import { fitDisplay, onOneLine } from '../terminal/display-width.js';
import { painterFor } from '../terminal/paint.js';
import type { HarvestRun } from './harvest-run.js';
import { harvestSummary } from './harvest-summary.js';

/** Says what a harvest would fetch, and fetches no report. */
export async function tellPlan(run: HarvestRun, harvesting: HarvestEffects): Promise<ExitCode> {
  const { cards, options, effects, settings, signal } = run;
  const { region } = options;
  const chosen = cards.filter((card) => region === undefined || (card.region ?? '').startsWith(region));
  const planned = await planFetches(chosen, options.archive, settings, harvesting, signal);
  for (const { source, url, role, isKnown, refusal } of planned) {
    const verdict = refusal === null ? (isKnown ? 'known' : 'new') : `${refusal.code} ${refusal.message}`;
    await effects.stdout.write(`${onOneLine(source)}\t${role}\t${url}\t${onOneLine(verdict)}\n`);
  }
  return EXIT_CODES.ok;
}

/** Says what a harvest came to. */
export async function tellManifest(
  { options, language, effects }: HarvestRun,
  manifest: Manifest,
): Promise<void> {
  if (options.json) await effects.stdout.write(`${JSON.stringify(manifest)}\n`);
  if (options.quiet) return;
  const output = options.json ? effects.stderr : effects.stdout;
  const paint = painterFor(output, effects.env, options.color);
  await output.write(harvestSummary(manifest, options.archive, language, paint));
}

/** Columns of a line that no terminal shows. */
const LONGEST_LINE = 200;

/** Says page by page how far a harvest has come; that a page failed even where nobody watches. */
export function hooksOf({ options, language, effects }: HarvestRun) {
  const paint = painterFor(effects.stderr, effects.env, options.color);
  const width = effects.stderr.isTerminal ? effects.stderr.columns - 1 : LONGEST_LINE;
  let [done, found] = [0, 0];
  return {
    onResume: (since: string) => {
      const text =
        language === 'zh' ? `接续 ${since} 开始的运行` : `going on with the run that began at ${since}`;
      if (!options.quiet) void effects.stderr.write(`${text}\n`);
    },
    onItem: (item: RunItem) => {
      done += 1;
      if (isFound(item.result)) found += 1;
      const failure = item.code === null ? null : failureText(item, paint(item.code, 'red'));
      if (failure === null && (options.quiet || !effects.stderr.isTerminal)) return;
      const progress =
        language === 'zh'
          ? `已取 ${done} 页，报告 ${found} 份`
          : `${counted(done, 'page')}, ${counted(found, 'report')}`;
      const told = options.quiet
        ? [failure]
        : [failure, progress, failure === null ? onOneLine(item.url) : null];
      const text = told.filter((part) => part !== null).join(' · ');
      void effects.stderr.write(`${fitDisplay(text, width)}\n`);
    },
  };
}

/** `E_HTTP_TLS https://…: why`, as failures of other commands are told. */
function failureText({ url, message }: RunItem, code: string): string {
  return `${code} ${onOneLine(url)}${message === null ? '' : `: ${onOneLine(message)}`}`;
}
