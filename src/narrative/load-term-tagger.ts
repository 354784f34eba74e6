import { loadForms } from '../forms/index.js';
import { claimVocabulary } from './read-claims.js';
import { nodeRsTagger } from './segment/engine/node-rs-jieba.js';
import type { Tagger } from './segment/segmenter.js';
import { termDictionary } from './vocabulary/dictionaries.js';

/** The tagger for `terms.csv`: the dictionary of its package, and the terms of the forms. */
export function loadTermTagger(): Promise<Tagger> {
  return nodeRsTagger(termDictionary(claimVocabulary(loadForms())));
}
