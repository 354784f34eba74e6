import type { Paragraph } from '../../../model/document.js';
import { unionOf } from '../geometry/box.js';
import { joinLines } from '../text/block-text.js';
import type { GlyphLine } from '../text/glyph-lines.js';
import { placeOf } from './page-remark.js';

/** A line of text and its page. */
export interface PlacedLine {
  readonly page: number;
  readonly line: GlyphLine;
}

/** Left and right ends of full lines, in points. */
export interface TextMargins {
  readonly leftPt: number;
  readonly rightPt: number;
}

/** Indents (in font sizes) of this much begin a paragraph; two are usual. */
const INDENT = 1.2;

/** A line that ends this far (in font sizes) before the margin ends its paragraph: a sign may hang over or be carried on. */
const SHORT_LINE = 2.2;

/** Text whose size differs by more than this share is another paragraph. */
const OTHER_SIZE = 0.15;

/** Lines of a paragraph follow within this many font sizes. Official documents are set at 28 pt for 16 pt text. */
const WIDEST_PITCH = 2.2;

/** Share of lines that are full in running text; the rest are headings and last lines. */
const FULL_LINES = 0.2;

/** The ends of the lines that are full, by the lines of a document. */
export function marginsOf(lines: readonly GlyphLine[]): TextMargins {
  const lefts = lines.map((line) => line.box[0]).sort((a, b) => a - b);
  const rights = lines.map((line) => line.box[2]).sort((a, b) => b - a);
  return {
    leftPt: lefts[Math.floor(lefts.length * FULL_LINES)] ?? 0,
    rightPt: rights[Math.floor(rights.length * FULL_LINES)] ?? 0,
  };
}

/** Lines in reading order as paragraphs, also over page breaks. A paragraph stands where its first page has it. */
export function toParagraphs(lines: readonly PlacedLine[], margins: TextMargins): Paragraph[] {
  const groups: PlacedLine[][] = [];
  for (const placed of lines) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group !== undefined && last !== undefined && goesOn(last, placed, margins)) group.push(placed);
    else groups.push([placed]);
  }
  return groups.map((group) => toParagraph(group, margins));
}

function goesOn(last: PlacedLine, next: PlacedLine, margins: TextMargins): boolean {
  const size = last.line.fontSizePt;
  if (Math.abs(next.line.fontSizePt - size) > OTHER_SIZE * size) return false;
  if (last.line.box[2] < margins.rightPt - SHORT_LINE * size) return false;
  if (next.line.box[0] > margins.leftPt + INDENT * size) return false;
  return next.page !== last.page || last.line.baseline - next.line.baseline <= WIDEST_PITCH * size;
}

function toParagraph(group: readonly PlacedLine[], margins: TextMargins): Paragraph {
  const page = group[0]?.page ?? 1;
  const onFirstPage = group.filter((placed) => placed.page === page);
  return {
    kind: 'paragraph',
    text: joinLines(
      group.map((placed) => placed.line),
      margins.rightPt - margins.leftPt,
    ),
    where: placeOf(page, unionOf(onFirstPage.map((placed) => placed.line.box))),
  };
}
