import { readFigure } from '../figure/read-figure.js';
import { type PageLine, type PageSlot, pageSlot } from './page-line.js';

/** A cell that prints the label of its column before its figure: 自然人：3 */
const NAMED = /^(\p{Script=Han}[^：:\d]*)[：:]\s*(.*)$/su;

/** So many cells of a row name themselves before they are taken to: 注：无 and 单位：件 stand alone. */
const FEWEST = 2;

/**
 * The lines of a table whose cells name themselves (as pages repeat their headers for narrow screens) as if they did not:
 * the figures alone, below the labels, where these do not stand in the columns anyhow.
 */
export function withoutNamesInCells(lines: readonly PageLine[]): PageLine[] {
  const above = new Map<number, string>();
  return lines.flatMap((line) => {
    const parts = line.slots.map(partsOf);
    if (parts.filter((part) => part !== null).length < FEWEST) {
      for (const { column, raw } of line.slots) above.set(column, raw);
      return [line];
    }
    const names = parts.flatMap((part) => (part === null ? [] : [part.name]));
    const isKnown = names.every(({ column, raw }) => above.get(column) === raw);
    for (const { column, raw } of names) above.set(column, raw);
    const figures = line.slots.map((slot, at) => parts[at]?.figure ?? slot);
    return [...(isKnown ? [] : [{ ...line, slots: names }]), { ...line, slots: figures }];
  });
}

function partsOf({ raw, column, columnSpan, where }: PageSlot): { name: PageSlot; figure: PageSlot } | null {
  const [, name, rest] = NAMED.exec(raw) ?? [];
  if (name === undefined || rest === undefined || readFigure(rest).state === 'text') return null;
  return {
    name: pageSlot(name.trim(), column, columnSpan, where),
    figure: pageSlot(rest, column, columnSpan, where),
  };
}
