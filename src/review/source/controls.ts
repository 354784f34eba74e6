/** Characters that change how others are shown, or that cannot be seen: an order of reading, a missing width, a control. */
const CONTROLS = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A piece of text, or one character that has to be named to be seen. */
export interface TextPiece {
  readonly text: string;
  /** `U+202E`, null for text that can be seen. */
  readonly control: string | null;
}

/** Cuts a text at its invisible characters. The pieces joined are the text. */
export function piecesOf(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const { index, 0: sign } of text.matchAll(CONTROLS)) {
    if (index > from) pieces.push({ text: text.slice(from, index), control: null });
    pieces.push({ text: sign, control: nameOf(sign) });
    from = index + sign.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), control: null });
  return pieces;
}

function nameOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
