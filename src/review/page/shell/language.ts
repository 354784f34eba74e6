import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Bilingual, Language } from '../../../model/language.js';
import { type CountedWords, wordsBehind } from './counted-words.js';

const KEY = 'gouji-language';

/** The language in which the pages speak. */
export const LanguageContext = createContext<Language>('en');

/** Gives of a pair of texts the one in the language of the reader. */
export function useSay(): (text: Bilingual) => string {
  const language = useContext(LanguageContext);
  return (text) => text[language];
}

/** Gives the words behind a count in the language of the reader. */
export function useSayCounted(): (count: number, words: CountedWords) => string {
  const language = useContext(LanguageContext);
  return (count, words) => wordsBehind(count, words, language);
}

/** The language chosen before, else that of the browser. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(KEY);
  if (kept === 'zh' || kept === 'en') return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Remembers the language for the next visit. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
