/** A sign by its number in a font. */
const SYMBOL = /<w:sym(?=\s)(?=[^<>]*?\sw:font="([^"<>]*)")(?=[^<>]*?\sw:char="([\dA-Fa-f]{1,4})")[^<>]*>/g;
const SYMBOL_FONT = /^(?:Wingdings|Webdings|Symbol|.*Dingbats)/i;

/** Fonts of symbols number their signs from here, and so does Word with those of any font that it takes for one. */
const SYMBOLS = 0xf000;

/** A body in which signs of fonts of letters are text. Those of symbols are left to the conversion, which knows them. */
export function withSymbolText(xml: string): string {
  return xml.replace(SYMBOL, (symbol, font: string, number: string) => {
    if (SYMBOL_FONT.test(font)) return symbol;
    const code = Number.parseInt(number, 16);
    const isShifted = code >= SYMBOLS + 0x20 && code <= SYMBOLS + 0x7e;
    return `<w:t>&#${isShifted ? code - SYMBOLS : code};</w:t>`;
  });
}
