import { narrow, type Where } from '../../model/place.js';
import { type FoldedProse, foldProse } from './fold-prose.js';
import type { ProseParagraph } from './prose.js';

/** A sentence: as the grammar reads it, and as printed. */
export interface Sentence {
  readonly folded: FoldedProse;
  readonly raw: string;
  /** Where the sentence stands; `placeOf` narrows it. */
  readonly where: Where;
}

const END = /[。！？!?]["”’）)]?/u;
/** Prose without full stops is cut where it may be, so that no work grows faster than the text. */
const LONGEST_SENTENCE = 500;
const EMERGENCY_END = /[；;，,\s]/u;

/** The sentences of a paragraph in their order. */
export function sentencesOf({ text, where }: ProseParagraph): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const length = at - start;
    const ends =
      END.test(text[at]!) ||
      at === text.length - 1 ||
      (length > LONGEST_SENTENCE && EMERGENCY_END.test(text[at]!)) ||
      length > 2 * LONGEST_SENTENCE;
    if (!ends) continue;
    const raw = text.slice(start, at + 1);
    if (raw.trim() !== '') {
      sentences.push({ raw, folded: foldProse(raw), where: narrow(where, start, at + 1) });
    }
    start = at + 1;
  }
  return sentences;
}
