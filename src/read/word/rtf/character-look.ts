import type { Look } from '../blocks.js';

/** What the control words for characters have set. */
export interface CharacterState {
  readonly hidden: boolean;
  readonly struck: boolean;
  readonly raised: boolean;
  /** Raised or lowered by a distance, without smaller letters. */
  readonly shifted: boolean;
  /** Deleted, with changes tracked. */
  readonly deleted: boolean;
  readonly white: boolean;
}

export const PLAIN_CHARACTERS: CharacterState = {
  hidden: false,
  struck: false,
  raised: false,
  shifted: false,
  deleted: false,
  white: false,
};

const SWITCHES: Readonly<Record<string, keyof CharacterState>> = {
  v: 'hidden',
  strike: 'struck',
  striked: 'struck',
  super: 'raised',
  sub: 'raised',
  deleted: 'deleted',
};

/** Shifts in half points: of those without a number, and the least that sets text off its line rather than centring it. */
const USUAL_SHIFT = 6;
const LEAST_SHIFT = 4;

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
  if (word === 'up' || word === 'dn') return { ...state, shifted: (number ?? USUAL_SHIFT) >= LEAST_SHIFT };
  return word === 'cf' ? { ...state, white: whites.has(number ?? 0) } : state;
}

/** How text of a state is seen; null for text that was deleted. */
export function lookOf(state: CharacterState): Look | null {
  if (state.deleted) return null;
  if (state.hidden) return 'hidden';
  if (state.struck) return 'struck';
  if (state.raised || state.shifted) return 'raised';
  return state.white ? 'faint' : 'plain';
}

const COLOURS = /\{\\colortbl\b([^{}]*)\}/;

/** Numbers of the colours of an RTF file that are white. */
export function whiteColours(rtf: string): ReadonlySet<number> {
  const entries = COLOURS.exec(rtf)?.[1]?.split(';') ?? [];
  const isWhite = (entry: string) => ['red', 'green', 'blue'].every((part) => entry.includes(`\\${part}255`));
  return new Set(entries.flatMap((entry, index) => (isWhite(entry) ? [index] : [])));
}
