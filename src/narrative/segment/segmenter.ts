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

export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

export type SegmenterName = 'node-rs-jieba' | 'nodejieba';
