import { expect, it } from 'vitest';
import { withStackedLabels } from '../../../src/align/columns/plan/cut-labels/stacked-labels.js';
import type { LabelIndex } from '../../../src/align/label/label-index.js';
import type { PanelLayout } from '../../../src/align/layout/table-layout.js';
import { type PageLine, pageSlot } from '../../../src/align/page/page-line.js';

const LIKE_NOTHING: LabelIndex = {
  likeness: () => 0,
  alike: () => new Map(),
  fragmentOf: () => new Set(),
};
const LAYOUT = {
  columnCaptions: new Set([{ label: '总计', en: 'total', aliases: [] }]),
} as unknown as PanelLayout;

/** How often the slots of a line are looked at in a header of so many lines. */
function looksAt(lineCount: number): number {
  let looks = 0;
  const lines = Array.from({ length: lineCount }, (_, at): PageLine => {
    const slots = [pageSlot(`第${at}种`, 0, 1, { kind: 'text', start: at, end: at + 1 })];
    return {
      block: 0,
      frame: 'grid',
      get slots() {
        looks += 1;
        return slots;
      },
    };
  });
  expect(withStackedLabels(lines, LAYOUT, LIKE_NOTHING)).toBe(lines);
  return looks;
}

// A page that repeated its header a thousand times took 23 s once.
it('the parts of a label are looked for in as many lines above it, however many the header has', () => {
  expect(looksAt(400) - looksAt(200)).toBe(looksAt(600) - looksAt(400));
});
