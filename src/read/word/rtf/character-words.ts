import { type CharacterState, isShifted, isSpeck, PLAIN_CHARACTERS } from '../character-state.js';

const SWITCHES: Readonly<Record<string, keyof CharacterState>> = {
  v: 'hidden',
  strike: 'struck',
  striked: 'struck',
  super: 'raised',
  sub: 'raised',
  deleted: 'deleted',
};

/** Half points of shifts and of letters that have no number. */
const USUAL_SHIFT = 6;
const USUAL_SIZE = 24;

/** The state after a control word; `whites` are the numbers of the colours that are white. The same state for words about other things. */
export function afterWord(
  state: CharacterState,
  word: string,
  number: number | null,
  whites: ReadonlySet<number>,
): CharacterState {
  const name = SWITCHES[word];
  if (name !== undefined) return { ...state, [name]: number !== 0 };
  if (word === 'plain') return PLAIN_CHARACTERS;
  if (word === 'nosupersub') return { ...state, raised: false };
  if (word === 'up' || word === 'dn') return { ...state, shifted: isShifted(number ?? USUAL_SHIFT) };
  if (word === 'fs') return { ...state, speck: isSpeck(number ?? USUAL_SIZE) };
  return word === 'cf' ? { ...state, white: whites.has(number ?? 0) } : state;
}

const COLOURS = /\{\\colortbl\b([^{}]*)\}/;

/** Numbers of the colours of an RTF file that are white. */
export function whiteColours(rtf: string): ReadonlySet<number> {
  const entries = COLOURS.exec(rtf)?.[1]?.split(';') ?? [];
  const isWhite = (entry: string) => ['red', 'green', 'blue'].every((part) => entry.includes(`\\${part}255`));
  return new Set(entries.flatMap((entry, index) => (isWhite(entry) ? [index] : [])));
}
