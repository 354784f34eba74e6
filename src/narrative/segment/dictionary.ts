/** A word that no text holds. Its frequency of 1 is what a sign outside the dictionary weighs in every segmenter. */
const LIGHTEST = '\u{e000} 1 x';

/**
 * A dictionary in the format of jieba (`word frequency tag` a line). The more signs a word has, the more it weighs, and
 * no two words weigh the same: the cut of a text does not depend on how a segmenter breaks ties.
 */
export function dictionaryOf(words: Iterable<string>): string {
  const lines = [...words].map((word, at) => `${word} ${1000 * word.length ** 2 + at} n`);
  return `${[...lines, LIGHTEST].join('\n')}\n`;
}
