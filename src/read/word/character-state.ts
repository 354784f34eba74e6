import type { Look } from './blocks.js';

/** What is said of characters. */
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

/** Half points by which text has to be shifted to be set off its line; less centres it. */
const LEAST_SHIFT = 4;

/** True for text shifted up or down by so many half points that it is set off its line. */
export function isShifted(halfPoints: number): boolean {
  return Math.abs(halfPoints) >= LEAST_SHIFT;
}

/** How text of a state is seen; null for text that was deleted. */
export function lookOf(state: CharacterState): Look | null {
  if (state.deleted) return null;
  if (state.hidden) return 'hidden';
  if (state.struck) return 'struck';
  if (state.raised || state.shifted) return 'raised';
  return state.white ? 'faint' : 'plain';
}
