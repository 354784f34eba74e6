import type { Box } from '../engine/page-content.js';
import type { PreparedPage } from './prepare-page.js';

/** Boxes of the tables that are drawn with rules, rows and columns without an outer border too: nothing in them is furniture or a note. */
export function drawnBoxes({ components }: PreparedPage): Box[] {
  const boxes: Box[] = [];
  for (const { levels, uprights } of components) {
    if (levels.length < 2 || uprights.length < 2) continue;
    const xs = [...uprights.map(({ at }) => at), ...levels.flatMap(({ from, to }) => [from, to])];
    const ys = [...levels.map(({ at }) => at), ...uprights.flatMap(({ from, to }) => [from, to])];
    boxes.push([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
  }
  return boxes;
}
