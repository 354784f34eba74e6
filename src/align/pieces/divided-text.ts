import type { Block, Document } from '../../model/document.js';
import { narrow } from '../../model/place.js';
import type { Position } from '../caption/text-between.js';

/** A block of a document, and how many of the places at which the document was divided stand before its end. */
export interface Part {
  readonly block: Block;
  readonly count: number;
}

/**
 * The blocks of a document, its text divided before the lines in which some places stand. Text that does not know the
 * places of its parts is not divided.
 *
 * @param places in reading order
 */
export function dividedAt({ blocks }: Document, places: readonly Position[]): Part[] {
  return blocks.flatMap((block, index) => {
    const count = places.filter((place) => place.block < index).length;
    const within = places.filter((place) => place.block === index);
    const parts = piecesOf(block, within);
    return (
      parts?.map((piece, at) => ({ block: piece, count: count + at })) ?? {
        block,
        count: count + within.length,
      }
    );
  });
}

/** The text of a block before the line of the first place, from there to the line of the next, and so on. */
function piecesOf(block: Block, places: readonly Position[]): Block[] | null {
  const { where } = block;
  if (block.kind === 'table' || where.kind !== 'text') return null;
  const cuts = places.map((place) => {
    const at = place.where.kind === 'text' ? place.where.start - where.start : 0;
    return /[^\n\r\f]*$/u.exec(block.text.slice(0, at))!.index;
  });
  return [0, ...cuts].map((from, at) => {
    const to = cuts[at] ?? block.text.length;
    return { ...block, text: block.text.slice(from, to), where: narrow(where, from, to) };
  });
}
