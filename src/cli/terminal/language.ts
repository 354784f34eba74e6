import type { Language } from '../../model/language.js';

export { type Bilingual, LANGUAGES, type Language } from '../../model/language.js';

/** The language asked for with `--lang`, else that of the environment, else English. */
export function chooseLanguage(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = askedLanguage(argv);
  if (asked === 'zh' || asked === 'en') return asked;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}

/** Looked for before the command line is understood, so that its errors are in the right language too. */
function askedLanguage(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const found = argv[at];
  return found === '--lang' ? argv[at + 1] : found?.slice('--lang='.length);
}
