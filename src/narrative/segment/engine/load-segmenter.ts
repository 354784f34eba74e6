import type { Segmenter } from '../segmenter.js';
import { nodeRsSegmenter } from './node-rs-jieba.js';
import { nodeJiebaSegmenter } from './nodejieba.js';

/** Makes a segmenter that cuts by the words of one small dictionary alone. */
export interface SegmenterMakers {
  /** Throws where the package has no native code for the machine. */
  readonly prebuilt: (dictionary: string) => Segmenter;
  /** Null where the optional package is not installed or was not built. */
  readonly compiled: (dictionary: string) => Segmenter | null;
}

const MAKERS: SegmenterMakers = { prebuilt: nodeRsSegmenter, compiled: nodeJiebaSegmenter };

/**
 * The segmenter of `@node-rs/jieba`; on machines for which that is not built, of `nodejieba`, which is compiled there. By
 * one dictionary both find the same claims.
 */
export function loadSegmenter(dictionary: string, { prebuilt, compiled } = MAKERS): Segmenter {
  try {
    return prebuilt(dictionary);
  } catch (error) {
    const other = compiled(dictionary);
    if (other === null) throw error;
    return other;
  }
}
