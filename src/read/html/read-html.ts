import type { Block, Document } from '../../model/document.js';
import { displayReader } from './display.js';
import { emitBlocks } from './emit.js';
import type { Observation } from './observations.js';
import { type ParsedPage, parsePage } from './parse.js';
import { placeFinder } from './place.js';
import { toRemarks } from './remarks.js';
import { withoutRepeats } from './repeats.js';
import { childElements, descendants, type HtmlElement, isElement, subtreeText } from './tree.js';
import { findTruncation } from './truncation.js';
import { walkPage } from './walk.js';

/**
 * Reads a page as a person sees it in a browser: paragraphs, tables and runs of separated text in reading order, each
 * with its place in `html`. Nothing is chosen by site or class name; what is hidden, struck out or cut off is remarked.
 */
export function readHtml(html: string): Document {
  const page = parsePage(html);
  const { body } = page;
  const title = page.head === null ? null : titleOf(page.head);
  if (body === null) return { title, blocks: [], remarks: [] };
  const roots = page.head === null ? [body] : [page.head, body];
  const { content, observations } = walkPage(body, displayReader(page.source, roots));
  const placeOf = placeFinder(html.length, page.shift);
  const noted = [...observations];
  const blocks = emitBlocks(content.pieces, placeOf, noted);
  const told = [
    ...withoutSideFrames(noted, blocks),
    ...shellOf(page, body, blocks),
    ...findTruncation(html, page, body),
  ];
  const once = withoutRepeats(blocks);
  return { title, blocks: once.blocks, remarks: [...toRemarks(told, placeOf), ...once.remarks] };
}

function titleOf(head: HtmlElement): string | null {
  const element = childElements(head).find(({ tagName }) => tagName === 'title');
  const text = element !== undefined ? subtreeText(element).replace(/\s+/g, ' ').trim() : '';
  return text === '' ? null : text;
}

/** Most pages embed something (a map, a share button): it only matters where the page has no table of its own. */
function withoutSideFrames(
  observations: readonly Observation[],
  blocks: readonly Block[],
): readonly Observation[] {
  if (!blocks.some((block) => block.kind === 'table')) return observations;
  return observations.filter((observation) => observation.code !== 'EMBEDDED_DOCUMENT');
}

function shellOf(page: ParsedPage, body: HtmlElement, blocks: readonly Block[]): Observation[] {
  if (blocks.length > 0) return [];
  const roots = page.head === null ? [body] : [body, page.head];
  for (const root of roots) {
    for (const node of descendants(root)) {
      if (isElement(node, 'script')) return [{ code: 'SCRIPT_SHELL', text: '', element: node }];
    }
  }
  return [];
}
