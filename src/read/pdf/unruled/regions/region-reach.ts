import type { RuleSpan } from '../../../ruled/ruling.js';
import type { Glyph } from '../../engine/page-content.js';
import { type Chunk, type ChunkLine, NARROW_GAP } from '../chunks.js';
import { figuresIn, isFiguresAlone, isProse, OTHER_SIZE } from './line-kinds.js';

/** A table by its rows, among the lines of its page. */
export interface Reach {
  readonly chunked: readonly ChunkLine[];
  readonly left: number;
  readonly right: number;
  /** Where the labels end and the figures begin. */
  readonly labelsEnd: number;
  /** How far apart its rows stand, in points. */
  readonly rowPitch: number;
  readonly levels: readonly RuleSpan[];
  readonly pageWidthPt: number;
}

/** The lines of a header follow within this many font sizes, the labels of blank rows at the end closer. */
const HEADER_PITCH = 3.2;
const LABEL_PITCH = 2.2;

/** Headers of one line each stand as far apart as rows do where these are high, or little more. */
const HEADER_ROWS = 1.1;

/** Words of a header that stand closer than chunks do are told by this many narrow gaps. */
const HEADER_GAPS = 2;

/** A line centred on its table this well (share of its width) is a row that spans it. */
const CENTRED_SHARE = 0.04;

/** A level line along more than this share of the table is one of its rules. */
const RULE_SHARE = 0.55;

/** The header lines above the first row: those over the figures, those centred on the table, and what stands between. */
export function reachUp(first: number, reach: Reach): number {
  const fontSizePt = reach.chunked[first]?.fontSizePt ?? 0;
  const widestPt = Math.max(HEADER_PITCH * fontSizePt, HEADER_ROWS * reach.rowPitch);
  let start = first;
  for (let index = first - 1; index >= 0 && follows(reach, index, index + 1, first, widestPt); index--) {
    const line = reach.chunked[index];
    if (line !== undefined && (isHeaderLine(line, reach) || isRuledBetween(reach, index, index + 1)))
      start = index;
  }
  return start;
}

/** True where nothing stands above a row of figures but labels: the first lines of its own, and rows that are blank. */
export function beginsWithLabel(first: number, reach: Reach): boolean {
  const { chunked } = reach;
  const row = chunked[first];
  if (row === undefined || figuresIn(row) === 0) return false;
  const widestPt = LABEL_PITCH * row.fontSizePt;
  return chunked
    .slice(0, first)
    .every(
      (line, index) =>
        (isLabelLine(line, reach) || isFiguresAlone(line)) &&
        follows(reach, index, index + 1, first, widestPt),
    );
}

/** What is left of the last label, and rows that are blank but for their label. */
export function reachDown(last: number, reach: Reach): number {
  const { chunked } = reach;
  const widestPt = LABEL_PITCH * (chunked[last]?.fontSizePt ?? 0);
  let end = last;
  for (let index = last + 1; follows(reach, index - 1, index, last, widestPt); index++) {
    const line = chunked[index];
    if (line === undefined || !(isLabelLine(line, reach) || isHeaderLine(line, reach))) break;
    end = index;
  }
  return end;
}

/** True where two lines above or below a row are no further apart than given, and no prose or heading. */
function follows(
  { chunked, pageWidthPt }: Reach,
  upper: number,
  lower: number,
  row: number,
  widestPt: number,
): boolean {
  const above = chunked[upper];
  const below = chunked[lower];
  const model = chunked[row];
  if (above === undefined || below === undefined || model === undefined) return false;
  if (isProse(upper < row ? above : below, pageWidthPt)) return false;
  const size = upper < row ? above.fontSizePt : below.fontSizePt;
  if (Math.abs(size - model.fontSizePt) > OTHER_SIZE * model.fontSizePt) return false;
  return above.baseline - below.baseline <= widestPt;
}

function isHeaderLine(line: ChunkLine, { left, right, labelsEnd }: Reach): boolean {
  if (line.chunks.length > 1) return true;
  const [chunk] = line.chunks;
  if (chunk === undefined) return false;
  if (chunk.right > labelsEnd && narrowGaps(chunk) >= HEADER_GAPS) return true;
  const offCentre = Math.abs((chunk.left + chunk.right) / 2 - (left + right) / 2);
  return chunk.left >= labelsEnd || (chunk.left > left && offCentre <= CENTRED_SHARE * (right - left));
}

function narrowGaps({ glyphs, fontSizePt }: Chunk): number {
  const isWide = (glyph: Glyph, index: number) => {
    const next = glyphs[index + 1];
    return next !== undefined && next.box[0] - glyph.box[2] > NARROW_GAP * fontSizePt;
  };
  return glyphs.filter(isWide).length;
}

function isLabelLine(line: ChunkLine, { left, labelsEnd }: Reach): boolean {
  return line.chunks.every((chunk) => chunk.left >= left - chunk.fontSizePt && chunk.right <= labelsEnd);
}

function isRuledBetween({ chunked, levels, left, right }: Reach, upper: number, lower: number): boolean {
  const top = chunked[upper]?.baseline ?? 0;
  const bottom = chunked[lower]?.baseline ?? 0;
  return levels.some(
    (level) => level.at < top && level.at > bottom && level.to - level.from > RULE_SHARE * (right - left),
  );
}
