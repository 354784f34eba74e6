/** Where an element begins that keeps markup without showing it, or the `srcdoc` of a frame. */
const KEEPER =
  /<(?:(textarea|noscript|noframes|template|xmp|script)(?=[\s>])[^<>]{0,500}>|iframe\s[^<>]{0,500}?\bsrcdoc\s*=\s*(["']))/gi;
const CELL = /<t[dh][\s>]/i;
const ESCAPED_CELL = /(?:&lt;|\\u003c)t[dh]\b/i;
const ESCAPE = /&(lt|gt|amp|quot|apos|#0?39|#34);|\\u([0-9a-f]{4})|(<?)\\(["'/nrt\\])/gi;
const REFERENCES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  apos: "'",
  '#39': "'",
  '#039': "'",
};
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: ' ' };
const ZERO_WIDTH = '\u200b';

/**
 * The source of a page with the markup of tables that it keeps out of sight (in a text area, a template, a string of a
 * script, the `srcdoc` of a frame, escaped as text) turned into markup that is seen, character for character, so that
 * positions stay true; the page itself where it keeps none.
 */
export function showKeptMarkup(html: string): string {
  const parts: string[] = [];
  let copied = 0;
  for (const { start, from, to, end } of keepers(html)) {
    const content = html.slice(from, to);
    if (!CELL.test(content) && !ESCAPED_CELL.test(content)) continue;
    const markup = unescaped(content);
    const first = markup.indexOf('<');
    const last = markup.lastIndexOf('>') + 1;
    parts.push(html.slice(copied, start), ZERO_WIDTH.repeat(from - start + first));
    parts.push(markup.slice(first, last), ZERO_WIDTH.repeat(end - from - last));
    copied = end;
  }
  const shown = parts.join('') + html.slice(copied);
  return !CELL.test(shown) && ESCAPED_CELL.test(shown) ? unescaped(shown) : shown;
}

/** A keeping element from `start` to `end`, its content from `from` to `to`. */
interface Keeper {
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

function* keepers(html: string): Generator<Keeper> {
  const opening = new RegExp(KEEPER);
  const unclosed = new Set<string>();
  for (let match = opening.exec(html); match !== null; match = opening.exec(html)) {
    const [whole, name, quote = ''] = match;
    const closing = name === undefined ? quote : `</${name.toLowerCase()}`;
    if (unclosed.has(closing)) continue;
    const from = match.index + whole.length;
    const to = from + html.slice(from).search(new RegExp(closing, 'i'));
    if (to < from) {
      unclosed.add(closing);
      continue;
    }
    const end = html.indexOf('>', to) + 1 || html.length;
    yield { start: match.index, from, to, end };
    opening.lastIndex = end;
  }
}

/** A tag stays whole: what fills up a quotation mark is a blank before it, the end of a tag is filled up behind it. */
function unescaped(text: string): string {
  return text.replace(ESCAPE, (written, reference?: string, code?: string, open?: string, sign?: string) => {
    const meant = (open ?? '') + meaningOf(reference?.toLowerCase(), code, sign);
    const filler = (/^["'\s]$/.test(meant) ? ' ' : ZERO_WIDTH).repeat(written.length - meant.length);
    return meant === '>' ? meant + filler : filler + meant;
  });
}

function meaningOf(reference?: string, code?: string, sign?: string): string {
  if (reference !== undefined) return REFERENCES[reference] ?? '"';
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  return CONTROLS[sign ?? ''] ?? sign ?? '';
}
