import type { Look } from './blocks.js';

/** What is said of characters. */
export interface CharacterState {
  readonly hidden: boolean;
  /** In letters so small that nobody reads them. */
  readonly speck: boolean;
  readonly struck: boolean;
  readonly raised: boolean;
  /** Raised or lowered by a distance, without smaller letters. */
  readonly shifted: boolean;
  /** Deleted, with changes tracked. */
  readonly deleted: boolean;
  readonly white: boolean;
}

/** Characters that are shown as they are. */
export const PLAIN_CHARACTERS: CharacterState = {
  hidden: false,
  speck: false,
  struck: false,
  raised: false,
  shifted: false,
  deleted: false,
  white: false,
};

/** Half points by which text has to be shifted to be set off its line; less centres it. */
const LEAST_SHIFT = 4;

/** True for text shifted up or down by so many half points that it is set off its line. */
export function isShifted(halfPoints: number): boolean {
  return Math.abs(halfPoints) >= LEAST_SHIFT;
}

/** Half points of the largest letters that nobody reads. */
const LARGEST_SPECK = 2;

/** True for letters of so many half points that nobody reads them. */
export function isSpeck(halfPoints: number): boolean {
  return halfPoints <= LARGEST_SPECK;
}

/** How text of a state is seen; null for text that was deleted. */
export function lookOf(state: CharacterState): Look | null {
  if (state.deleted) return null;
  if (state.hidden || state.speck) return 'hidden';
  if (state.struck) return 'struck';
  if (state.raised || state.shifted) return 'raised';
  return state.white ? 'faint' : 'plain';
}
