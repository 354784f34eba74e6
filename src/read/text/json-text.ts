const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\n', b: ' ', f: '\n' };
const ESCAPE = /\\(?:r\\n|u([0-9a-f]{4})|([\\/"'nrtbf]))/giu;
/** Written-out line ends that a text must have, and real ones that it may have for each, to be taken for escaped. */
const FEWEST_ESCAPES = 8;
const REAL_FOR_ESCAPED = 0.25;

/** A line that is a list, a record or a tuple of a script, with its cells; several may stand in one another. */
const LIST_LINE = /^[^\S\n]*(?:\[.*\]|\{["'].*\}|\((?=["'\d]).*,.*\)),?[^\S\n]*$/gmu;
/** So many lists, on lines of their own or within a line, are the rows of a table. */
const FEWEST_LISTS = 6;

/**
 * Reads text that a crawler has kept as JSON (a string with `\n` and `\u5e74` written out, or lists of cells), or as the
 * lists of a script, be it the whole text or the lines that print its tables: strings become text, the cells of a list are
 * parted by tabs, everything else by line feeds. Each sign keeps its place; what has to vanish leaves zero-width spaces
 * within strings and blanks between them.
 */
export function readJsonText(text: string): string {
  if (/^\s*(?:\{\s*["']|\[\s*["'{[])/u.test(text)) return unfold(text);
  const lists = (text.match(LIST_LINE) ?? []).filter((line) => /,\s*["'\d\w[]/u.test(line));
  const count = lists.reduce((sum, line) => sum + Math.max(1, line.split(/\]\s*,/u).length - 1), 0);
  if (count >= FEWEST_LISTS) return text.replace(LIST_LINE, (line) => unfold(asList(line)));
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

/** A tuple is a list in other brackets. */
function asList(line: string): string {
  return line.replace(/^(\s*)\((.*)\)(,?\s*)$/su, '$1[$2]$3');
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
