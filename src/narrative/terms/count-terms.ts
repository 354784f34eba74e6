import type { ProseParagraph } from '../../model/prose.js';
import type { Tagger } from '../segment/segmenter.js';

/** How often a word stands in a section of a report, in one part of speech. */
export interface TermCount {
  readonly section: string;
  readonly word: string;
  /** Part of speech, with the tags of jieba: n noun, v verb, ns place. */
  readonly tag: string;
  readonly count: number;
}

/** A word has a letter or a sign of writing; numbers and punctuation are none. */
const WORD = /\p{L}/u;

/** The words of the prose of a report by section, the most frequent first, then in the order of their code points. */
export function countTerms(prose: readonly ProseParagraph[], tagger: Tagger): TermCount[] {
  const sections = new Map<string, Map<string, TermCount>>();
  for (const { section, text } of prose) {
    const counts = sections.get(section) ?? new Map<string, TermCount>();
    sections.set(section, counts);
    for (const { word, tag } of tagger.tag(text.replace(/\s+/gu, ' '))) {
      if (!WORD.test(word)) continue;
      const key = `${word} ${tag}`;
      counts.set(key, { section, word, tag, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...sections.values()].flatMap((counts) => [...counts.values()].sort(byCount));
}

function byCount(a: TermCount, b: TermCount): number {
  if (a.count !== b.count) return b.count - a.count;
  if (a.word !== b.word) return a.word < b.word ? -1 : 1;
  return a.tag < b.tag ? -1 : 1;
}
