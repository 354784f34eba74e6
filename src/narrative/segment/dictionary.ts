/** A word that no text holds. Its frequency of 1 is what a sign outside the dictionary weighs in every segmenter. */
const LIGHTEST = '\u{e000} 1 x\n';

/**
 * A dictionary in the format of jieba (`word frequency tag` a line). The more signs a word has, the more it weighs, and
 * no two words weigh the same: the cut of a text does not depend on how a segmenter breaks ties.
 */
export function dictionaryOf(words: Iterable<string>): string {
  let lines = LIGHTEST;
  let at = 0;
  for (const word of words) {
    lines += `${word} ${1000 * word.length ** 2 + at} n\n`;
    at += 1;
  }
  return lines;
}
