import { foldLabel } from '../../label/fold-label.js';
import type { LabelIndex } from '../../label/label-index.js';
import type { PanelLayout } from '../../layout/table-layout.js';
import type { Token } from '../../rows/tokens.js';
import { columnLikeness } from './column-likeness.js';

/**
 * The labels of a header with those put together that the end of a line or paragraph has cut (商业 / 企业): fragments that
 * follow each other and together are a label of the columns to the letter, however like it the first of them is (自然 / 人). Swapped
 * columns were else read in the form's order, and what is left of a label was a column of its own.
 */
export function wholeHeaders(
  tokens: readonly Token[],
  layout: PanelLayout,
  index: LabelIndex,
): readonly Token[] {
  const whole: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const around = wrappedAround(tokens[at + 1], tokens[at]!, tokens[at + 2], layout, index);
    if (around) {
      whole.push(tokens[at + 1]!, around);
      at += 3;
      continue;
    }
    const count = partsAt(at, tokens, layout, index);
    const parts = tokens.slice(at, at + count);
    const raw = parts.map((part) => part.raw).join('');
    whole.push({ ...parts.at(-1)!, raw, labels: [tokens[at]!.labels[count - 1]!] });
    at += count;
  }
  return whole;
}

/**
 * The label that stands around the corner of its header (本年收费金 / 信息内容 / 额): text goes from line to line, and the corner is level
 * with the middle of a label of several. Null where the labels before and behind the corner are none together.
 */
function wrappedAround(
  corner: Token | undefined,
  before: Token,
  behind: Token | undefined,
  layout: PanelLayout,
  index: LabelIndex,
): Token | null {
  const { corner: caption } = layout.panel;
  if (!caption || !corner || !behind || index.likeness(corner.labels[0], caption) < 1) return null;
  const raw = before.raw + behind.raw;
  const label = foldLabel(raw);
  const isWhole =
    columnLikeness(before.labels[0], layout, index) < 1 && columnLikeness(label, layout, index) === 1;
  return isWhole ? { ...behind, raw, labels: [label] } : null;
}

/** How many labels from a place on are one label of the columns; 1 where the first says by itself what it is, or none do. */
function partsAt(at: number, tokens: readonly Token[], layout: PanelLayout, index: LabelIndex): number {
  const { labels } = tokens[at]!;
  if (columnLikeness(labels[0], layout, index) === 1) return 1;
  const further = labels.findIndex(
    (label, parts) =>
      label.core === coresOf(tokens.slice(at, at + parts + 1)) && columnLikeness(label, layout, index) === 1,
  );
  return Math.max(0, further) + 1;
}

function coresOf(tokens: readonly Token[]): string {
  return tokens.map(({ labels: [own] }) => own.core).join('');
}
