import type { Bilingual, Language } from '../../../model/language.js';

/** Words that stand behind a count: English has others for one. */
export interface CountedWords extends Bilingual {
  readonly one: string;
}

/** The words that stand behind a count in a language. */
export function wordsBehind(count: number, words: CountedWords, language: Language): string {
  return language === 'en' && count === 1 ? words.one : words[language];
}
