import { foldLabel } from '../../../label/fold-label.js';
import type { LabelIndex } from '../../../label/label-index.js';
import type { PanelLayout } from '../../../layout/table-layout.js';
import { type PageLine, type PageSlot, pageSlot } from '../../../page/page-line.js';
import type { Token } from '../../../rows/tokens.js';
import { columnLikeness } from '../column-likeness.js';

/** The labels of a header, and the lines of the page that they stand in. */
export interface HeaderOnLines {
  readonly header: readonly Token[];
  readonly lines: readonly PageLine[];
}

/** Halves of labels by the slot that holds the beginning of theirs. */
type Halves = ReadonlyMap<PageSlot, PageSlot>;

/**
 * Puts the labels of a header together whose second halves stand in a line of their own, one behind the other under nothing:
 * a page that breaks its labels into rows, as text that keeps no cell for what goes over two of them (信息内容 | 本年新 | 本年新 |
 * 对外公开总数量, and below 制作数量 | 公开数量). Each half must complete a label of the columns to the letter, in their order and
 * in one way only.
 */
export function withPackedHalves(
  header: readonly Token[],
  lines: readonly PageLine[],
  layout: PanelLayout,
  index: LabelIndex,
): HeaderOnLines {
  const numbers = [...new Set(header.map(({ line }) => line))];
  let whole: HeaderOnLines = { header, lines };
  for (const [at, number] of numbers.slice(1).entries()) {
    const above = numbers[at]!;
    const halves = halvesBelow(lines[above]!, lines[number]!, layout, index);
    if (halves) whole = joined(whole, above, number, halves);
  }
  return whole;
}

function halvesBelow(
  above: PageLine,
  below: PageLine,
  layout: PanelLayout,
  index: LabelIndex,
): Halves | null {
  if (above.frame !== 'row' || below.frame === 'grid') return null;
  const seconds = below.slots.filter(({ raw }) => raw !== '');
  if (seconds.length === 0 || seconds.some(({ label }) => label === null)) return null;
  const firsts = above.slots.filter(({ label }) => label !== null);
  const completes = (first: PageSlot, second: PageSlot) =>
    columnLikeness(foldLabel(first.raw + second.raw), layout, index) === 1;
  const leftmost = inOrder(seconds, firsts, completes);
  const rightmost = inOrder(seconds.toReversed(), firsts.toReversed(), completes);
  const isOnlyWay =
    leftmost && rightmost && [...leftmost].every(([first, second]) => rightmost.get(first) === second);
  return isOnlyWay ? leftmost : null;
}

/** The first beginnings in a row that some halves complete in their order; null where one completes none. */
function inOrder(
  seconds: readonly PageSlot[],
  firsts: readonly PageSlot[],
  completes: (first: PageSlot, second: PageSlot) => boolean,
): Halves | null {
  const halves = new Map<PageSlot, PageSlot>();
  let from = 0;
  for (const second of seconds) {
    const at = firsts.findIndex((first, place) => place >= from && completes(first, second));
    if (at === -1) return null;
    halves.set(firsts[at]!, second);
    from = at + 1;
  }
  return halves;
}

function joined(
  { header, lines }: HeaderOnLines,
  above: number,
  below: number,
  halves: Halves,
): HeaderOnLines {
  const wholes = new Map(
    [...halves].map(([first, second]) => [
      first,
      pageSlot(first.raw + second.raw, first.column, first.columnSpan, first.where),
    ]),
  );
  const slots = lines[above]!.slots;
  return {
    header: header.flatMap((token) => {
      if (token.line === below) return [];
      const whole = token.line === above ? wholes.get(slots[token.slot]!) : undefined;
      return whole?.label ? [{ ...token, raw: whole.raw, labels: [whole.label] as const }] : [token];
    }),
    lines: lines.map((line, at) => {
      if (at === below) return { ...line, slots: [] };
      return at === above ? { ...line, slots: slots.map((slot) => wholes.get(slot) ?? slot) } : line;
    }),
  };
}
