/** A piece of an RTF file: a brace, a control word with its number, or text. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly number: number | null }
  /** Bytes of text as latin-1, one character a byte. */
  | { readonly kind: 'text'; readonly text: string }
  /** A character that stands for itself, whatever the code page. */
  | { readonly kind: 'sign'; readonly sign: string };

const TOKEN = /([{}])|\\([a-zA-Z]+)(-?\d+)? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([^\\{}\r\n]+)|[\r\n]+/g;

/**
 * Signs that a backslash stands for, by the character behind it; those that are not here stand for themselves. They are no
 * bytes of a code page: in GB 18030 A0 would begin an ideograph.
 */
const SYMBOLS: Readonly<Record<string, string>> = { '~': '\xa0', _: '-', '-': '', '\n': '', '\r': '' };

/** Splits an RTF file, read as latin-1, into its pieces. Bytes written as `\'b9` are text of one character. */
export function* rtfTokens(rtf: string): Generator<RtfToken> {
  for (const [, brace, word, number, hex, symbol, text] of rtf.matchAll(TOKEN)) {
    if (brace !== undefined) yield { kind: brace === '{' ? 'open' : 'close' };
    else if (word !== undefined)
      yield { kind: 'word', word, number: number === undefined ? null : Number(number) };
    else if (hex !== undefined) yield { kind: 'text', text: String.fromCharCode(Number.parseInt(hex, 16)) };
    else if (symbol === '*') yield { kind: 'word', word: '*', number: null };
    else if (symbol !== undefined) yield { kind: 'sign', sign: SYMBOLS[symbol] ?? symbol };
    else if (text !== undefined) yield { kind: 'text', text };
  }
}
