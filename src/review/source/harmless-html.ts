import { escapeMarkup } from '../../model/escape-markup.js';
import { type ParsedPage, parsePage } from '../../read/html/markup/parse.js';
import {
  attributeOf,
  descendants,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
} from '../../read/html/markup/tree.js';
import { DOCUMENT_POLICY, DROPPED, KEPT, KEPT_ATTRIBUTES, OWN_PICTURE, VOID } from './allowed-html.js';
import type { CellRange } from './cell-ranges.js';
import { piecesOf } from './controls.js';
import { DOCUMENT_STYLE } from './document-style.js';

/** Attribute under which an element or a stretch of text names the cells that were read from it. */
const CELLS_ATTRIBUTE = 'data-cells';

/**
 * A page as it can be shown without harm, as UTF-8: written anew of the tree that was read, with the elements and attributes
 * that are known to be harmless and no others. What the cells were read from is marked; characters that cannot be seen are named.
 *
 * @param html the text that the ranges point into
 */
export function harmlessHtml(html: string, ranges: readonly CellRange[]): string {
  const page = parsePage(html);
  const writer = new PageWriter(page, ranges);
  const body = page.body === null ? '' : writer.write(page.body);
  return [
    '<!doctype html><html><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${DOCUMENT_POLICY}">`,
    '<meta name="referrer" content="no-referrer"><title></title>',
    `<style>${DOCUMENT_STYLE}</style>`,
    `<style>${styleOf(page)}</style></head>`,
    `<body>${body}</body></html>`,
  ].join('\n');
}

/** The style sheets that stand in the page itself: it is to look like what was published. */
function styleOf({ head, body }: ParsedPage): string {
  let css = '';
  for (const root of [head, body]) {
    if (root === null) continue;
    for (const node of descendants(root)) {
      if (!isElement(node, 'style')) continue;
      for (const text of node.childNodes) if (isText(text)) css += `${text.value}\n`;
    }
  }
  // Nothing in it may end the element that it is put into.
  return loadsNothing(css.replace(/<!--|-->/g, '')).replaceAll('<', '\\3c ');
}

/** Style that asks for nothing from elsewhere. The policy of the document forbids it too. */
function loadsNothing(css: string): string {
  return css
    .replace(/@import[^;]*;?|@font-face/gi, '')
    .replace(/(?:url|src|image-set|expression)\s*\([^)]*\)?/gi, 'none');
}

class PageWriter {
  readonly #byRange: ReadonlyMap<string, CellRange>;
  /** Ranges of which no element is the whole: they are marked in the text. */
  readonly #stretches: readonly CellRange[];
  readonly #shift: number;
  readonly #source: string;

  constructor({ body, shift, source }: ParsedPage, ranges: readonly CellRange[]) {
    this.#shift = shift;
    this.#source = source;
    this.#byRange = new Map(ranges.map((range) => [keyOf(range.start, range.end), range]));
    const whole = new Set<CellRange | undefined>();
    for (const node of body === null ? [] : descendants(body))
      if (isElement(node)) whole.add(this.#rangeOf(node));
    this.#stretches = ranges.filter((range) => !whole.has(range));
  }

  /** What an element holds, without recursion: hostile pages nest tens of thousands deep. */
  write(root: HtmlElement): string {
    const parts: string[] = [];
    const open: (HtmlNode | string)[] = [...root.childNodes].reverse();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (typeof next === 'string') parts.push(next);
      else if (isText(next)) parts.push(this.#text(next.value, next.sourceCodeLocation?.startOffset ?? null));
      else if (isElement(next) && !DROPPED.has(next.tagName)) {
        const { opening, closing } = this.#tags(next);
        parts.push(opening);
        open.push(closing);
        if (!VOID.has(next.tagName)) for (const child of [...next.childNodes].reverse()) open.push(child);
      }
    }
    return parts.join('');
  }

  #tags(element: HtmlElement): { opening: string; closing: string } {
    const { tagName } = element;
    const cells = this.#rangeOf(element)?.cells;
    const mark = cells === undefined ? '' : ` ${CELLS_ATTRIBUTE}="${cells.join(' ')}"`;
    if (tagName === 'img') return { opening: `<span${mark}>${pictureOf(element)}`, closing: '</span>' };
    if (tagName === 'input') {
      const value = escapeMarkup(attributeOf(element, 'value') ?? '');
      return { opening: `<span class="gouji-field"${mark}>${value}`, closing: '</span>' };
    }
    const shown = KEPT.has(tagName) ? tagName : 'span';
    const opening = `<${shown}${attributesOf(element)}${mark}>`;
    return { opening, closing: VOID.has(shown) ? '' : `</${shown}>` };
  }

  #rangeOf({ sourceCodeLocation: place }: HtmlElement): CellRange | undefined {
    if (!place) return undefined;
    return this.#byRange.get(keyOf(place.startOffset - this.#shift, place.endOffset - this.#shift));
  }

  #text(value: string, startOffset: number | null): string {
    const from = startOffset === null ? null : startOffset - this.#shift;
    // Only where its characters are those of the source can a part of a text be told from the rest.
    const isVerbatim = startOffset !== null && this.#source.startsWith(value, startOffset);
    if (from === null || !isVerbatim) return shownText(value);
    let html = '';
    let at = 0;
    for (const { start, end, cells } of this.#stretches) {
      const [first, last] = [Math.max(start - from, at), Math.min(end - from, value.length)];
      if (first >= last) continue;
      html += `${shownText(value.slice(at, first))}<span ${CELLS_ATTRIBUTE}="${cells.join(' ')}">`;
      html += `${shownText(value.slice(first, last))}</span>`;
      at = last;
    }
    return html + shownText(value.slice(at));
  }
}

function keyOf(start: number, end: number): string {
  return `${start}-${end}`;
}

function attributesOf({ attrs }: HtmlElement): string {
  return attrs
    .filter(({ name, prefix }) => KEPT_ATTRIBUTES.has(name) && !prefix)
    .map(({ name, value }) => ` ${name}="${escapeMarkup(name === 'style' ? loadsNothing(value) : value)}"`)
    .join('');
}

function pictureOf(element: HtmlElement): string {
  const address = attributeOf(element, 'src') ?? '';
  const alternative = escapeMarkup(attributeOf(element, 'alt') ?? '');
  return OWN_PICTURE.test(address)
    ? `<img src="${escapeMarkup(address)}" alt="${alternative}">`
    : `<span class="gouji-picture">▨ ${alternative}</span>`;
}

function shownText(text: string): string {
  return piecesOf(text)
    .map(({ text: piece, control }) =>
      control === null ? escapeMarkup(piece) : `<span class="gouji-control">${control}</span>`,
    )
    .join('');
}
