import type { Content, TableCell } from './pieces.js';

/** From here on the text of a cell is prose; the longest labels of the forms (with printed guidance) have 120 characters. */
const PROSE_LENGTH = 300;
/** Several paragraphs make prose earlier. */
const PARAGRAPHS_LENGTH = 150;
/** A single cell with less text than this is a box with a word in it, not the frame of an article. */
const BOX_LENGTH = 100;

/**
 * Whether a table only lays out the page, so that its cells are to be read as parts of the page. It does where its
 * cells hold more nested slots than there are cells with words, or mostly prose, or where it is the frame of a single text.
 */
export function isLayoutTable(cells: readonly TableCell[], isNested: boolean): boolean {
  const [only] = cells;
  if (only !== undefined && cells.length === 1) return isNested || framesText(only.content);
  let nestedSlotCount = 0;
  let proseCount = 0;
  let wordCount = 0;
  for (const { content } of cells) {
    nestedSlotCount += content.nestedSlotCount;
    if (isProse(content)) proseCount += 1;
    else if (content.textCount > 0 && content.nestedSlotCount === 0) wordCount += 1;
  }
  if (nestedSlotCount > 0) return nestedSlotCount > wordCount;
  return proseCount > 0 && wordCount < proseCount * 4;
}

function framesText({ textCount, textLength, headingCount, nestedSlotCount }: Content): boolean {
  return nestedSlotCount > 0 || textCount > 1 || headingCount > 0 || textLength > BOX_LENGTH;
}

function isProse({ textCount, textLength, headingCount }: Content): boolean {
  const isParagraphs = textCount >= 3 && textLength >= PARAGRAPHS_LENGTH;
  return textLength >= PROSE_LENGTH || isParagraphs || (headingCount > 0 && textCount >= 2);
}
