import { HARVEST_CODES, type SourceProblem } from '../../harvest/index.js';
import type { Effects } from '../effects.js';
import { onOneLine } from '../terminal/display-width.js';
import type { Bilingual, Language } from '../terminal/language.js';

const REMEDY: Bilingual = {
  en: 'Correct what is named here; docs/harvest.md shows how source cards are written.',
  zh: '请改正上述各处；来源卡片的写法见 docs/harvest.md。',
};

/** Tells what is wrong with source files, a line for each place, and in the end what to do about it. */
export async function tellSourceProblems(
  problems: readonly SourceProblem[],
  language: Language,
  stderr: Effects['stderr'],
): Promise<void> {
  if (problems.length === 0) return;
  const lines = problems.map((problem) => problemLine(problem, language));
  await stderr.write(`${[...lines, REMEDY[language]].join('\n')}\n`);
}

/** `E_SOURCE file:line:column: message`. */
function problemLine({ file, line, column, message }: SourceProblem, language: Language): string {
  const place = [file, line, column].filter((part) => part !== null).join(':');
  return `E_SOURCE ${onOneLine(place)}: ${HARVEST_CODES.E_SOURCE.meaning[language]}: ${onOneLine(message)}`;
}
