import { type Block, type Document, isTable } from '../../model/document.js';
import { narrow } from '../../model/place.js';
import type { FigurePiece } from '../../model/reading.js';
import { readFigure } from '../figure/read-figure.js';
import { foldCharacters } from '../label/fold-characters.js';

/** A text as its words, put together without blanks, and the figures that stand between blanks. */
export interface Stream {
  readonly words: string;
  readonly figures: readonly StreamFigure[];
}

/** A figure, and how much of the words stands before it. */
export interface StreamFigure {
  readonly piece: FigurePiece;
  readonly at: number;
}

/** The words and figures of a document of text alone; null where it has tables. */
export function streamOf({ blocks }: Document): Stream | null {
  if (blocks.some(isTable)) return null;
  const words: string[] = [];
  const figures: StreamFigure[] = [];
  let at = 0;
  for (const { text, where } of blocks as readonly Exclude<Block, { kind: 'table' }>[]) {
    for (const { 0: token, index } of text.matchAll(/\S+/gu)) {
      if (isCount(token)) {
        const piece = { text: token, where: narrow(where, index, index + token.length) };
        figures.push({ piece, at });
        continue;
      }
      const word = foldCharacters(token);
      words.push(word);
      at += word.length;
    }
  }
  return { words: words.join(''), figures };
}

/** A whole number without a unit, or a sign for none. */
function isCount(token: string): boolean {
  const { state, decimal, unit } = readFigure(token);
  return state === 'dash' || (state === 'number' && unit === null && /^\d+$/u.test(decimal ?? ''));
}
