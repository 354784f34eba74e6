import type { CharacterState } from './character-state.js';

/** A style: the one that it is based on, and what it says of characters over what that says. */
export interface BasedStyle<Id> {
  readonly base: Id;
  readonly over: (below: CharacterState) => CharacterState;
}

/** Adds what a style says of characters to what is said below it. */
export type StyleOf<Id> = (id: Id, below: CharacterState) => CharacterState;

/** Styles are based on each other no deeper than this. */
const DEEPEST = 12;

/** What styles say of characters, each over those that it is based on. `styleAt` gives none for a style that is not there. */
export function basedStyles<Id>(styleAt: (id: Id) => BasedStyle<Id> | null | undefined): StyleOf<Id> {
  const styleOf = (id: Id, below: CharacterState, depth: number): CharacterState => {
    const style = depth > DEEPEST ? null : styleAt(id);
    return style ? style.over(styleOf(style.base, below, depth + 1)) : below;
  };
  return (id, below) => styleOf(id, below, 0);
}
