import { narrow, type Where } from '../../model/place.js';
import type { ProseParagraph } from '../../model/prose.js';
import { type FoldedProse, foldProse } from './fold-prose.js';

/** A sentence: as the grammar reads it, and as printed. */
export interface Sentence {
  readonly folded: FoldedProse;
  readonly raw: string;
  /** Where the sentence stands; `placeOf` narrows it. */
  readonly where: Where;
}

const END = /[。！？!?]/gu;
/** Prose without full stops is cut where it may be, so that no work grows faster than the text. */
const LONGEST_CUT_AT_COMMA = 500;
const LONGEST_CUT_ANYWHERE = 1000;
/** No number is as long as this: what is longer is cut even between digits. */
const LONGEST_SENTENCE = 1040;
const COMMA = /[；;，,、\s]/u;
const DIGIT = /[\d.]/u;

/** The sentences of a paragraph in their order. */
export function sentencesOf({ text, where }: ProseParagraph): Sentence[] {
  const sentences: Sentence[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = endOfSentence(text, start);
    const raw = text.slice(start, end);
    if (raw.trim() !== '') sentences.push({ raw, folded: foldProse(raw), where: narrow(where, start, end) });
  }
  return sentences;
}

function endOfSentence(text: string, start: number): number {
  END.lastIndex = start;
  const end = END.test(text) ? END.lastIndex : text.length;
  for (let at = start + LONGEST_CUT_AT_COMMA - 1; at < end; at += 1) {
    if (mustEnd(text, at, at - start + 1)) return at + 1;
  }
  return end;
}

function mustEnd(text: string, at: number, length: number): boolean {
  if (COMMA.test(text[at]!) && !DIGIT.test(text[at + 1]!)) return true;
  const isInNumber = DIGIT.test(text[at]!) && DIGIT.test(text[at + 1]!);
  return length >= (isInNumber ? LONGEST_SENTENCE : LONGEST_CUT_ANYWHERE);
}
