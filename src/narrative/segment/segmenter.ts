/** Cuts Chinese text into words. The words of a text, joined, are the text. */
export interface Segmenter {
  cut(text: string): string[];
}

/** Cuts text into words, and names the part of speech of each with the tags of jieba. */
export interface Tagger {
  tag(text: string): TaggedWord[];
}

/** A word of a sentence, and its part of speech in the tags of jieba (`n`, `v`, `m`). */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}
