import { readSources } from '../../harvest/index.js';
import { counted } from '../../model/counted.js';
import type { Effects } from '../effects.js';
import { EXIT_CODES, type ExitCode } from '../exit-code.js';
import type { Language } from '../terminal/language.js';
import { tellRegionConflicts } from './tell-region-conflicts.js';
import { tellSourceProblems } from './tell-source-problems.js';

/** `gouji source check`: reads source files and tells what is wrong with them, and how many sources they hold. */
export async function runSourceCheck(
  paths: readonly string[],
  language: Language,
  effects: Pick<Effects, 'stdout' | 'stderr'>,
): Promise<ExitCode> {
  const { cards, problems } = await readSources(paths);
  await tellSourceProblems(problems, language, effects.stderr);
  await tellRegionConflicts(cards, language, effects.stderr);
  const entries = cards.reduce((sum, card) => sum + card.entries.length, 0);
  await effects.stdout.write(
    language === 'zh'
      ? `来源 ${cards.length} 个，入口 ${entries} 个，问题 ${problems.length} 处\n`
      : `${counted(cards.length, 'source')} with ${counted(entries, 'entry', 'entries')}, ${counted(problems.length, 'problem')}\n`,
  );
  return problems.length > 0 ? EXIT_CODES.usage : EXIT_CODES.ok;
}
