const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\n', b: ' ', f: '\n' };
const ESCAPE = /\\(?:r\\n|u([0-9a-f]{4})|([\\/"'nrtbf]))/giu;
/** Written-out line ends that a text must have, and real ones that it may have for each, to be taken for escaped. */
const FEWEST_ESCAPES = 8;
const REAL_FOR_ESCAPED = 0.25;

/**
 * Reads text that a crawler has kept as JSON (a string with `\n` and `\u5e74` written out, or lists of cells), or as the
 * lists of a script: strings become text, the cells of a list are parted by tabs, everything else by line feeds. Each
 * sign keeps its place; what has to vanish leaves zero-width spaces within strings and blanks between them.
 */
export function readJsonText(text: string): string {
  if (/^\s*(?:\{\s*["']|\[\s*["'{[])/u.test(text)) return unfold(text);
  const written = text.match(/\\n/gu)?.length ?? 0;
  if (written < FEWEST_ESCAPES) return text;
  const real = text.match(/\n/gu)?.length ?? 0;
  return real <= REAL_FOR_ESCAPED * written ? writtenOut(text) : text;
}

function writtenOut(text: string): string {
  return text.replace(ESCAPE, (written, code?: string, sign?: string) => {
    const meant = code
      ? String.fromCharCode(Number.parseInt(code, 16))
      : (ESCAPES[sign ?? 'n'] ?? sign ?? '');
    const filler = /\s/u.test(meant) ? ' ' : '\u200b';
    return filler.repeat(written.length - 1) + meant;
  });
}

/** A string with its key, if it is one, or a sign of the syntax. */
const PIECE = /(["'])((?:[^"'\\]|\\[\s\S]|(?!\1)["'])*)\1(\s*:)?|[\]}]\s*,|[[\]{},]|\s+/gu;

function unfold(text: string): string {
  const open: string[] = [];
  return text.replace(PIECE, (piece, quote?: string, content?: string, colon?: string) => {
    if (colon !== undefined) return ' '.repeat(piece.length);
    if (quote !== undefined) return ` ${writtenOut(content ?? '')} `;
    if (piece === '[' || piece === '{') open.push(piece);
    const closes = /^[\]}]/u.test(piece);
    if (closes) open.pop();
    if (piece === ',') return open.at(-1) === '[' ? '\t' : '\n';
    return ' '.repeat(piece.length - 1) + (closes ? '\n' : ' ');
  });
}
