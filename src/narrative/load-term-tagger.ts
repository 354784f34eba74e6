import { loadForms } from '../forms/index.js';
import { claimDictionary, claimVocabulary } from './read-claims.js';
import { loadTagger } from './segment/engine/load-segmenter.js';
import type { Tagger } from './segment/segmenter.js';

/** The tagger for `terms.csv`: the dictionary of its package, and the terms of the forms. */
export function loadTermTagger(): Promise<Tagger | null> {
  return loadTagger('node-rs-jieba', claimDictionary(claimVocabulary(loadForms())));
}
