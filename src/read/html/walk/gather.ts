import { isHeading } from '../markup/tags.js';
import type { HtmlElement, HtmlText } from '../markup/tree.js';
import { foldText, LINE_BREAK } from './fold.js';
import { addLines, addText, type Content } from './pieces.js';

/** Text on its way to become a block: what stands between two block boundaries. */
export interface Gathering {
  /** Where finished blocks go; null between the cells of a table, where no text can stand. */
  content: Content | null;
  /** Innermost block element around the text. */
  block: HtmlElement;
  raw: string;
  firstNode: HtmlText | null;
  lastNode: HtmlText | null;
  isPreformatted: boolean;
}

/** Adds a text node; in preformatted text its line ends count. */
export function gatherText(gathering: Gathering, node: HtmlText, isPreformatted: boolean): void {
  if (gathering.content === null) return;
  gathering.raw += isPreformatted ? node.value.replaceAll('\n', LINE_BREAK) : node.value;
  if (isPreformatted) gathering.isPreformatted = true;
  if (!node.sourceCodeLocation) return;
  gathering.firstNode ??= node;
  gathering.lastNode = node;
}

/**
 * Ends a block: what was gathered becomes text of the content. `isWhole` says that it is all that its element holds;
 * otherwise its place is that of its text nodes. Gives the footnote marks that were taken off.
 */
export function finishBlock(gathering: Gathering, isWhole: boolean): readonly string[] {
  const { content, raw, block, firstNode, lastNode, isPreformatted } = gathering;
  if (raw === '') return [];
  gathering.raw = '';
  gathering.firstNode = null;
  gathering.lastNode = null;
  gathering.isPreformatted = false;
  const { text, run, lines, marks } = foldText(raw, isPreformatted);
  if (content !== null && takesLine(text, raw)) addLines(content, text, lines);
  if (content === null || text === '') return marks;
  const stretch = {
    element: block,
    start: isWhole ? null : (firstNode?.sourceCodeLocation?.startOffset ?? null),
    end: isWhole ? null : (lastNode?.sourceCodeLocation?.endOffset ?? null),
  };
  addText(content, { kind: 'text', text, run, isHeading: isHeading(block.tagName), stretch });
  return marks;
}

const BLANK_LINE = new RegExp(`[${LINE_BREAK}\\u00A0\\u3000]`, 'u');

/** Between tags stand blanks and line ends that take no line; a break or a blank that is kept does. */
function takesLine(text: string, raw: string): boolean {
  return text !== '' || BLANK_LINE.test(raw);
}
