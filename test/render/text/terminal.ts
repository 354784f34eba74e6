/** How many columns of a terminal a text takes: signs of Chinese take two. */
export function width(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);
}

/** A text with blanks behind it, as wide as a column. */
export function padded(text: string, to: number): string {
  return text + ' '.repeat(Math.max(0, to - width(text)));
}
