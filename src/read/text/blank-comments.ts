/**
 * Blanks what Word leaves in pasted text, escaped or not: comments (`<!--[if gte mso 9]>…<![endif]-->`) and conditional
 * marks (`<![endif]>`). Spaces of equal length take their place, so offsets stay true; line breaks are left.
 */
export function blankComments(text: string): string {
  if (!text.includes('!--') && !text.includes('![')) return text;
  const literal = blankBetween(text, '<!--', ['-->'], blank);
  return blankBetween(literal, '&lt;!--', ['--&gt;', '-->'], blank).replace(CONDITIONAL_MARK, blank);
}

/**
 * The same for the source of a page: only what is escaped is text there, and tags within it stay. Zero-width spaces take
 * the place, because a blank would part the two halves of a label.
 */
export function blankEscapedComments(html: string): string {
  if (!html.includes('&lt;!')) return html;
  return blankBetween(html, '&lt;!--', ['--&gt;', '-->'], eraseBetweenTags).replace(
    ESCAPED_MARK,
    eraseBetweenTags,
  );
}

const CONDITIONAL_MARK = /(?:<|&lt;)!\[(?:if[^\]\n]{0,100}|endif)\](?:--)?(?:>|&gt;)/gi;
const ESCAPED_MARK = /&lt;!\[(?:if[^\]\n]{0,100}|endif)\](?:--)?&gt;/gi;
const OPENING_WORD = /\[(?:if|endif)[^\]\n]{0,100}\](?:>|&gt;)?/iy;
/** Word's comments hold settings, never cells: an opening that reaches over a table has lost its end. */
const CELL_TAG = /<\/?t(?:able|r|d)[\s>]/i;

function blankBetween(
  text: string,
  opening: string,
  closings: readonly string[],
  erase: (text: string) => string,
): string {
  const parts: string[] = [];
  const nextClosing = closings.map((closing) => forwardSearch(text, closing));
  let copied = 0;
  let start = text.indexOf(opening);
  while (start !== -1) {
    const inner = start + opening.length;
    const next = text.indexOf(opening, inner);
    const end = Math.min(...nextClosing.map((search) => search(inner)));
    const isWhole = end <= (next === -1 ? text.length : next) && !CELL_TAG.test(text.slice(inner, end));
    const erasedTo = isWhole ? end : openingWordEnd(text, inner);
    parts.push(text.slice(copied, start), erase(text.slice(start, erasedTo)));
    copied = erasedTo;
    start = next !== -1 && next < erasedTo ? text.indexOf(opening, erasedTo) : next;
  }
  return parts.join('') + text.slice(copied);
}

/** Finds the end of the next `word` from ever later places, passing over the text once in all; Infinity when none is left. */
function forwardSearch(text: string, word: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found !== Number.POSITIVE_INFINITY && found < from + word.length) {
      const at = text.indexOf(word, from);
      found = at === -1 ? Number.POSITIVE_INFINITY : at + word.length;
    }
    return found;
  };
}

function openingWordEnd(text: string, from: number): number {
  OPENING_WORD.lastIndex = from;
  return from + (OPENING_WORD.exec(text)?.[0].length ?? 0);
}

function blank(text: string): string {
  return text.replace(/[^\n\r]/g, ' ');
}

function eraseBetweenTags(source: string): string {
  return source.replace(/<[a-z/][^<>]*>|[^\n\r]/gi, (piece) => (piece.length === 1 ? '\u200b' : piece));
}
