import { type BasedStyle, basedStyles, type StyleOf } from '../based-styles.js';
import { type CharacterState, isShifted, isSpeck, PLAIN_CHARACTERS } from '../character-state.js';
import { stylesIn } from './styles.js';

const PROPERTY = /<w:(vanish|d?strike|vertAlign|position|color|sz)(?=[\s/>])([^<>]*)>/g;
const VALUE = /\bw:val="([^"]*)"/;
const OFF = /^(?:0|false|off|none)$/;

/** What properties of characters (`w:rPr`) say over what their styles say. */
export function withProperties(style: CharacterState, properties: string): CharacterState {
  let state = style;
  for (const [, name = '', attributes = ''] of properties.matchAll(PROPERTY)) {
    const value = VALUE.exec(attributes)?.[1];
    state = { ...state, ...PROPERTIES[name]?.(value ?? '') };
  }
  return state;
}

const PROPERTIES: Readonly<Record<string, (value: string) => Partial<CharacterState>>> = {
  vanish: (value) => ({ hidden: !OFF.test(value) }),
  strike: (value) => ({ struck: !OFF.test(value) }),
  dstrike: (value) => ({ struck: !OFF.test(value) }),
  vertAlign: (value) => ({ raised: value === 'superscript' || value === 'subscript' }),
  position: (value) => ({ shifted: isShifted(Number(value)) }),
  color: (value) => ({ white: value.toUpperCase() === 'FFFFFF' }),
  sz: (value) => ({ speck: isSpeck(Number(value)) }),
};

/** The properties of a run or a style, and what they hold. */
export const RUN_PROPERTIES = /<w:rPr>((?:(?!<\/?w:rPr>)[\s\S])*?)<\/w:rPr>/;

/** Reads the part of a file that describes its styles. `tells` is false where none sets characters apart. */
export function runStyles(xml: string): { styleOf: StyleOf<string | undefined>; tells: boolean } {
  const styles = new Map<string | undefined, BasedStyle<string | undefined>>();
  for (const { id, base, xml: style } of stylesIn(xml)) {
    const properties = propertiesOf(style);
    const over = (below: CharacterState) => withProperties(below, properties);
    styles.set(id, { base, over });
  }
  const tells = [...styles.values()].some(({ over }) => over(PLAIN_CHARACTERS) !== PLAIN_CHARACTERS);
  return { styleOf: basedStyles((id) => styles.get(id)), tells };
}

/** The properties of a run or a style; empty where it has none. */
export function propertiesOf(xml: string): string {
  return RUN_PROPERTIES.exec(xml)?.[1] ?? '';
}
