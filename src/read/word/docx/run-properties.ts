import { type CharacterState, isShifted, isSpeck, PLAIN_CHARACTERS } from '../character-state.js';

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

/** Adds what a style says of characters to what is said below it. */
export type StyleOf = (id: string | undefined, below: CharacterState) => CharacterState;

const STYLE = /<w:style(?:\s[^<>]*)?\sw:styleId="([^"<>]*)"(?:(?!<w:style[\s>])[\s\S])*?<\/w:style>/g;
const BASE = /<w:basedOn\s+w:val="([^"<>]*)"/;
const RUN_PROPERTIES = /<w:rPr>((?:(?!<\/?w:rPr>)[\s\S])*?)<\/w:rPr>/;

/** Styles are based on each other no deeper than this. */
const DEEPEST = 12;

/** Reads the part of a file that describes its styles. `tells` is false where none sets characters apart. */
export function runStyles(xml: string): { styleOf: StyleOf; tells: boolean } {
  const styles = new Map<string, { base: string | undefined; properties: string }>();
  for (const [style, id = ''] of xml.matchAll(STYLE)) {
    styles.set(id, { base: BASE.exec(style)?.[1], properties: RUN_PROPERTIES.exec(style)?.[1] ?? '' });
  }
  const styleAt = (id: string | undefined, below: CharacterState, depth: number): CharacterState => {
    const style = id === undefined ? undefined : styles.get(id);
    if (style === undefined || depth > DEEPEST) return below;
    return withProperties(styleAt(style.base, below, depth + 1), style.properties);
  };
  const tells = [...styles.values()].some(
    ({ properties }) => withProperties(PLAIN_CHARACTERS, properties) !== PLAIN_CHARACTERS,
  );
  return { styleOf: (id, below) => styleAt(id, below, 0), tells };
}

/** The properties of a run or a style; empty where it has none. */
export function propertiesOf(xml: string): string {
  return RUN_PROPERTIES.exec(xml)?.[1] ?? '';
}
