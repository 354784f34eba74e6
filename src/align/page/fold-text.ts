import { foldCharacters } from '../label/fold-characters.js';

/** Flattened text made comparable, with the way back to the characters it came from. */
export interface FoldedText {
  readonly text: string;
  /** For each character of `text`, where it begins in the original; one more for the end. */
  readonly offsets: readonly number[];
}

const FIGURE_SIGN = /[\d.,+\-/—–]/u;

/**
 * Folds the characters of a text and takes out its blanks, except between two signs of figures: there a blank is a
 * boundary between cells, elsewhere it is an accident of layout (社会公益 组织).
 */
export function foldText(text: string): FoldedText {
  const signs: string[] = [];
  const offsets: number[] = [];
  let blankAt = -1;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (/\s/u.test(sign)) {
      if (blankAt < 0) blankAt = at;
      continue;
    }
    const folded = foldCharacters(sign);
    if (folded === '') continue;
    if (blankAt >= 0 && FIGURE_SIGN.test(signs.at(-1) ?? '') && FIGURE_SIGN.test(folded[0]!)) {
      signs.push(' ');
      offsets.push(blankAt);
    }
    blankAt = -1;
    for (const part of folded) {
      signs.push(part);
      offsets.push(at);
    }
  }
  return { text: signs.join(''), offsets: [...offsets, text.length] };
}
