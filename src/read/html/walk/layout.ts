import type { Content, TableCell } from './pieces.js';

/** From here on the text of a cell is prose; the longest labels of the forms (with printed guidance) have 120 characters. */
const PROSE_LENGTH = 300;
/** Several paragraphs make prose earlier. */
const PARAGRAPHS_LENGTH = 150;
/** A single cell with less text than this is a box with a word in it, not the frame of an article. */
const BOX_LENGTH = 100;
/** Cells with words that it takes to make a table of data around one cell of prose: a note, a remark. */
const CELLS_PER_PROSE = 4;

/**
 * Whether a table only lays out the page, so that its cells are to be read as parts of the page: nested tables and prose
 * outweigh its cells with words, or it is the frame of a single text.
 */
export function isLayoutTable(cells: readonly TableCell[], isNested: boolean): boolean {
  const [only] = cells;
  if (only !== undefined && cells.length === 1) return isNested || framesText(only.content);
  // Editors put a figure into a table of its own, with empty cells beside it.
  if (isNested && cells.filter(({ content }) => content.pieces.length > 0).length <= 1) return true;
  let nestedSlotCount = 0;
  let proseCount = 0;
  let wordCount = 0;
  for (const { content } of cells) {
    nestedSlotCount += content.nestedSlotCount;
    if (isProse(content)) proseCount += 1;
    else if (content.textCount > 0 && content.nestedSlotCount === 0) wordCount += 1;
  }
  return nestedSlotCount + proseCount * CELLS_PER_PROSE > wordCount;
}

/** Whether cells that styles put beside each other are parts of a page: half of them hold several texts. */
export function areCards(cells: readonly TableCell[]): boolean {
  const filled = cells.filter(({ content }) => content.pieces.length > 0);
  return 2 * filled.filter(({ content }) => content.textCount > 1).length >= filled.length;
}

function framesText({ textCount, textLength, headingCount, nestedSlotCount }: Content): boolean {
  return nestedSlotCount > 0 || textCount > 1 || headingCount > 0 || textLength > BOX_LENGTH;
}

function isProse({ textCount, textLength, headingCount }: Content): boolean {
  const isParagraphs = textCount >= 3 && textLength >= PARAGRAPHS_LENGTH;
  return textLength >= PROSE_LENGTH || isParagraphs || (headingCount > 0 && textCount >= 2);
}
