import type { Grammar } from './discourse.js';

/** The subject that some sentences speak of last, or null. They are cut into words from the last one on, until one is found. */
export function lastSubject(sentences: readonly string[], { segmenter, vocabulary }: Grammar): string | null {
  for (const text of [...sentences].reverse()) {
    for (const word of segmenter.cut(text).reverse()) {
      const subject = vocabulary.senses.get(word)?.find(({ role }) => role === 'subject');
      if (subject?.role === 'subject') return subject.id;
    }
  }
  return null;
}
