/** Cuts Chinese text into words. The words of a text, joined, are the text. */
export interface Segmenter {
  readonly name: SegmenterName;
  cut(text: string): string[];
}

/** A segmenter that also names the part of speech of each word, with the tags of jieba. */
export interface Tagger {
  readonly name: SegmenterName;
  tag(text: string): TaggedWord[];
}

/** A word of a sentence, and its part of speech in the tags of jieba (`n`, `v`, `m`). */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

/** The segmenters that there are; `node-rs-jieba` needs no compiler, `nodejieba` may be missing. */
export type SegmenterName = 'node-rs-jieba' | 'nodejieba';
