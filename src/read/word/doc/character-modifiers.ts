import { type CharacterState, isShifted, isSpeck } from '../character-state.js';
import { MODIFIER, modifiersOf } from './modifiers.js';

/** Operands of switches: off, on, as the style has it, the opposite of that. */
const AS_STYLE = 0x80;
const OPPOSITE = 0x81;

/** White as a number of the old palette, and as a colour without automatic. */
const WHITE_NUMBER = 8;
const WHITE = 0x00ffffff;

const SWITCHES: Readonly<Record<number, keyof CharacterState>> = {
  [MODIFIER.hidden]: 'hidden',
  [MODIFIER.struck]: 'struck',
  [MODIFIER.struckTwice]: 'struck',
  [MODIFIER.deleted]: 'deleted',
};

/** What is said of characters by a list of modifiers over what their styles say. `styleOf` adds that of a character style. */
export function modified(
  style: CharacterState,
  list: Uint8Array,
  styleOf: (number: number, below: CharacterState) => CharacterState,
): CharacterState {
  if (list.length === 0) return style;
  let base = style;
  let state = style;
  for (const { code, operand } of modifiersOf(list)) {
    const name = SWITCHES[code];
    if (name !== undefined) state = { ...state, [name]: switched(operand.getUint8(0), base[name]) };
    else if (code === MODIFIER.characterStyle) {
      base = styleOf(operand.getUint16(0, true), style);
      state = base;
    } else if (code === MODIFIER.raised) state = { ...state, raised: operand.getUint8(0) !== 0 };
    else if (code === MODIFIER.shifted) state = { ...state, shifted: isShifted(operand.getInt16(0, true)) };
    else if (code === MODIFIER.size) state = { ...state, speck: isSpeck(operand.getUint16(0, true)) };
    else if (code === MODIFIER.colourNumber)
      state = { ...state, white: operand.getUint8(0) === WHITE_NUMBER };
    else if (code === MODIFIER.colour) state = { ...state, white: operand.getUint32(0, true) === WHITE };
  }
  return state;
}

function switched(operand: number, ofStyle: boolean): boolean {
  if (operand === AS_STYLE) return ofStyle;
  return operand === OPPOSITE ? !ofStyle : operand !== 0;
}
