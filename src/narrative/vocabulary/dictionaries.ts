import { dictionaryOf } from '../segment/dictionary.js';
import type { Vocabulary } from './vocabulary.js';

/** The dictionary with which a segmenter cuts prose for claims: every word that the grammar knows, and no other. */
export function claimDictionary({ senses }: Vocabulary): string {
  return dictionaryOf(senses.keys());
}

/** Names of things from this many signs on are terms; shorter ones every dictionary has. */
const SHORTEST_TERM = 4;

/** Words that a general dictionary lacks, for counting words: what the forms count, and who asks. All of them are nouns. */
export function termDictionary({ senses }: Vocabulary): string {
  const terms = [...senses]
    .filter(([, all]) => all.some(({ role }) => role === 'subject' || role === 'applicant'))
    .map(([word]) => word);
  return dictionaryOf(terms.filter((word) => word.length >= SHORTEST_TERM && !word.includes('的')));
}
