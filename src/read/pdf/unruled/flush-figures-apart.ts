import { type Chunk, type ChunkLine, NARROW_GAP, toChunk } from './chunks.js';
import { FLUSH } from './flush.js';

/**
 * Lines in which the figure at the end of a text is one of its own: it stands behind a narrow gap, flush with the text on the
 * line above (行政事业性收费 1231 under 信息内容 本年收费金额). The longest label of a narrow column reaches as near to its figure.
 */
export function withFlushFiguresApart(lines: readonly ChunkLine[]): ChunkLine[] {
  return lines.map((line, index) => {
    const above = lines[index - 1]?.chunks.slice(1) ?? [];
    if (above.length === 0) return line;
    const chunks = line.chunks.flatMap((chunk) => partedBelow(chunk, above));
    return chunks.length > line.chunks.length ? { ...line, chunks } : line;
  });
}

/** A text and the figure behind it, where that is flush with one of the texts above. */
function partedBelow(chunk: Chunk, above: readonly Chunk[]): Chunk[] {
  const { glyphs, fontSizePt } = chunk;
  const at = above
    .map(({ left }) => glyphs.findIndex(({ box }) => Math.abs(box[0] - left) <= FLUSH * fontSizePt))
    .find(
      (place) => place > 0 && glyphs[place]!.box[0] - glyphs[place - 1]!.box[2] > NARROW_GAP * fontSizePt,
    );
  if (at === undefined) return [chunk];
  const [label, figure] = [toChunk(glyphs.slice(0, at)), toChunk(glyphs.slice(at))];
  return figure.isFigure && !label.isFigure ? [label, figure] : [chunk];
}
