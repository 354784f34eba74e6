/** Elements whose content is text up to their own closing tag, so that `<` in it opens nothing. */
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'xmp']);

/** Calls `visit` for every tag of the source in order, passing over comments and the content of scripts and styles. */
export function forEachTag(
  html: string,
  visit: (name: string, isClosing: boolean, start: number) => void,
): void {
  let at = html.indexOf('<');
  while (at !== -1) {
    const isClosing = html.charCodeAt(at + 1) === SLASH;
    const nameStart = at + (isClosing ? 2 : 1);
    const name = tagName(html, nameStart);
    if (name === '') {
      at = html.indexOf('<', afterDeclaration(html, at));
      continue;
    }
    visit(name, isClosing, at);
    const next = nameStart + name.length;
    at = html.indexOf('<', RAW_TEXT.has(name) && !isClosing ? rawTextEnd(html, next, name) : next);
  }
}

/** Offset behind the `>` that ends the tag at `start`; a `>` within quotes does not. */
export function tagEnd(html: string, start: number): number {
  let quote = 0;
  for (let at = start; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === GREATER) return at + 1;
    else if ((code === DOUBLE_QUOTE || code === SINGLE_QUOTE) && html.charCodeAt(at - 1) === EQUALS)
      quote = code;
  }
  return html.length;
}

const SLASH = 47;
const GREATER = 62;
const EQUALS = 61;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

function tagName(html: string, start: number): string {
  let end = start;
  while (isNameCode(html.charCodeAt(end)) && end - start < 64) end += 1;
  const first = html.charCodeAt(start) | 32;
  return first >= 97 && first <= 122 ? html.slice(start, end).toLowerCase() : '';
}

/** Whatever is not a blank, `/`, `>` or `<`; NaN past the end is none either. */
function isNameCode(code: number): boolean {
  return code > 32 && code !== SLASH && code !== GREATER && code !== 60;
}

function afterDeclaration(html: string, at: number): number {
  if (!html.startsWith('<!--', at)) return at + 1;
  const end = html.indexOf('-->', at + 4);
  return end === -1 ? html.length : end + 3;
}

function rawTextEnd(html: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}
