import { firstIndex } from '../../first-index.js';
import type { StyleOf } from '../based-styles.js';
import type { Look } from '../blocks.js';
import { type CharacterState, lookOf } from '../character-state.js';
import { modified } from './character-modifiers.js';
import type { Piece } from './pieces.js';
import { type PropertyRun, runAt } from './property-pages.js';
import { paragraphCharacters } from './style-sheet.js';
import type { Stretch } from './text-boxes.js';

/** A character of a DOC: a letter, or a code below 32 that stands for something else. */
export interface DocCharacter {
  /** Its number among all characters. */
  readonly number: number;
  readonly text: string;
  /** How it looks; null where it was deleted. */
  readonly look: Look | null;
  /** Where it lies in the stream `WordDocument`. */
  readonly place: number;
  readonly piece: Piece;
}

/** The text of a DOC and what is said of its characters and paragraphs. */
export interface DocSource {
  readonly word: Uint8Array;
  readonly pieces: readonly Piece[];
  readonly characterRuns: readonly PropertyRun[];
  readonly paragraphRuns: readonly PropertyRun[];
  readonly styleOf: StyleOf<number>;
}

const WESTERN = Array.from(
  new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, code) => code)),
);

/** The characters of a stretch of the text, in order. Throws `RangeError` where they lie beyond the end of the file. */
export function* charactersOf(source: DocSource, { from, to }: Stretch): Generator<DocCharacter> {
  const { pieces } = source;
  for (let at = firstIndex(pieces, ({ start, length }) => start + length > from); at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.start >= to) return;
    const first = Math.max(from, piece.start);
    const last = Math.min(to, piece.start + piece.length);
    const lookAt = looksOf(source, piece);
    for (let number = first; number < last; number++) {
      const place = piece.place + (number - piece.start) * piece.characterBytes;
      yield { number, text: textAt(source.word, place, piece), look: lookAt(place), place, piece };
    }
  }
}

function textAt(word: Uint8Array, place: number, { characterBytes }: Piece): string {
  const low = word[place];
  const high = characterBytes === 2 ? word[place + 1] : 0;
  if (low === undefined || high === undefined)
    throw new RangeError('the text lies beyond the end of the file');
  return characterBytes === 1 ? (WESTERN[low] ?? '') : String.fromCharCode(low + 256 * high);
}

/** Tells the look of the characters of a piece, asked for in order. */
function looksOf({ characterRuns, paragraphRuns, styleOf }: DocSource, piece: Piece) {
  let known = { from: 0, to: 0 };
  let look: Look | null = 'plain';
  return (place: number): Look | null => {
    if (place >= known.from && place < known.to) return look;
    const characters = runAt(characterRuns, place);
    const paragraph = runAt(paragraphRuns, place);
    let state: CharacterState = paragraphCharacters(styleOf, paragraph?.style ?? 0);
    state = modified(state, characters?.modifiers ?? new Uint8Array(0), styleOf);
    look = lookOf(modified(state, piece.modifiers, styleOf));
    known = {
      from: place,
      to: Math.min(characters?.to ?? place + 1, paragraph?.to ?? place + 1),
    };
    return look;
  };
}
