import type { Token } from 'parse5';

const NAME = '[a-zA-Z][a-zA-Z0-9:_-]*';
const SIGNS = '\\r\\n\\0\\ud800-\\udfff';
const VALUE = `"[^"&${SIGNS}]*"|'[^'&${SIGNS}]*'|[^\\s"'\`=<>&${SIGNS}]+`;

/**
 * A tag on one line of which every attribute has a plain name, behind a blank, and no value or a plain one: nearly all tags
 * of published pages. References, NUL, ends of lines and all mistakes are left to the states of the tokenizer.
 */
export const PLAIN_TAG = new RegExp(`</?${NAME}(?:[ \\t]+${NAME}(?:=(?:${VALUE}))?)*[ \\t]*/?>`, 'y');

const TAG_NAME = new RegExp(`</?(${NAME})`, 'y');
const ATTRIBUTE = new RegExp(`[ \\t]+(${NAME})(?:=(${VALUE}))?`, 'y');

/** A tag that `PLAIN_TAG` found, taken apart. */
export interface PlainTag {
  readonly source: string;
  readonly tagName: string;
  readonly isEnd: boolean;
  readonly isSelfClosing: boolean;
  readonly attrs: readonly Token.Attribute[];
}

/** Takes a plain tag apart. Of two attributes of one name the first counts. */
export function plainTag(source: string): PlainTag {
  const attrs: Token.Attribute[] = [];
  TAG_NAME.lastIndex = 0;
  const tagName = TAG_NAME.exec(source)![1]!.toLowerCase();
  let end = TAG_NAME.lastIndex;
  ATTRIBUTE.lastIndex = end;
  for (let match = ATTRIBUTE.exec(source); match !== null; match = ATTRIBUTE.exec(source)) {
    const [, written, value = ''] = match;
    const name = written!.toLowerCase();
    if (attrs.every((other) => other.name !== name)) attrs.push({ name, value: unquoted(value) });
    end = ATTRIBUTE.lastIndex;
  }
  return { source, tagName, isEnd: source[1] === '/', isSelfClosing: source.indexOf('/', end) > 0, attrs };
}

function unquoted(value: string): string {
  return /^["']/.test(value) ? value.slice(1, -1) : value;
}
