/** Characters that take two columns of a terminal: Chinese, its punctuation, full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Controls, signs that turn the order of reading or have no width, and ends of lines that only Unicode knows. */
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** How many columns of a terminal a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** Fills a text with blanks on the right, up to a width in columns. */
export function padDisplay(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Cuts a text to a width in columns, with an ellipsis where something is cut. */
export function fitDisplay(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const character of text) {
    used += WIDE.test(character) ? 2 : 1;
    if (used > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** A text on one line, without the characters by which a file name could rule the terminal or pass for another. */
export function onOneLine(text: string): string {
  return text.replace(CONTROL, '�');
}
