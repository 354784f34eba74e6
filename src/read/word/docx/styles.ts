const STYLE = /<w:style(?:\s[^<>]*)?\sw:styleId="([^"<>]*)"(?:(?!<w:style[\s>])[\s\S])*?<\/w:style>/g;
const BASE = /<w:basedOn\s+w:val="([^"<>]*)"/;

/** A style as a file describes it. */
export interface StyleMarkup {
  readonly id: string;
  /** The style that it is based on. */
  readonly base: string | undefined;
  readonly xml: string;
}

/** The styles in the part of a file that describes them. */
export function stylesIn(xml: string): StyleMarkup[] {
  return [...xml.matchAll(STYLE)].map(([style, id = '']) => ({
    id,
    base: BASE.exec(style)?.[1],
    xml: style,
  }));
}
