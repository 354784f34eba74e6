import type { Segmenter, SegmenterName, Tagger } from '../segmenter.js';
import { nodeRsSegmenter, nodeRsTagger } from './node-rs-jieba.js';
import { nodeJiebaSegmenter, nodeJiebaTagger } from './nodejieba.js';

/** A segmenter with a dictionary of its own, or null where its package is not there (only `nodejieba` is optional). */
export async function loadSegmenter(name: SegmenterName, dictionary: string): Promise<Segmenter | null> {
  return name === 'nodejieba' ? nodeJiebaSegmenter(dictionary) : nodeRsSegmenter(dictionary);
}

/** A tagger with the dictionary of its package and `words` (same format) added, or null where the package is not there. */
export async function loadTagger(name: SegmenterName, words: string): Promise<Tagger | null> {
  return name === 'nodejieba' ? nodeJiebaTagger(words) : nodeRsTagger(words);
}
