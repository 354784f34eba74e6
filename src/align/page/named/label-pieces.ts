import type { PageLine, PageSlot } from '../page-line.js';

/** A label of a line with what stands behind it up to the next one, or figures before the first label. */
export interface LabelPiece {
  readonly line: PageLine;
  readonly slots: readonly PageSlot[];
}

/** The lines of a page cut at their labels. */
export function labelPieces(lines: readonly PageLine[]): LabelPiece[] {
  return lines.flatMap((line) => {
    const starts = line.slots.flatMap(({ label }, at) => (label !== null && at > 0 ? [at] : []));
    return [0, ...starts].map((start, at) => ({ line, slots: line.slots.slice(start, starts[at]) }));
  });
}

/** The lines that pieces were cut from; of a line that not all its pieces are left of, these. */
export function linesOfPieces(pieces: readonly LabelPiece[]): PageLine[] {
  const lines: PageLine[] = [];
  let last: PageLine | null = null;
  for (const { line, slots } of pieces) {
    if (line === last) lines.push({ ...line, slots: [...lines.pop()!.slots, ...slots] });
    else lines.push({ ...line, slots });
    last = line;
  }
  return lines;
}
