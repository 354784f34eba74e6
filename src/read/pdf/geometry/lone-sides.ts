import type { RuleSpan, Ruling } from '../../ruled/ruling.js';

/** Ends of lines that a page break cut off differ by no more than this. */
const FLUSH_PT = 3;

/**
 * Gives upright lines that touch no other to the table beside which they stand, from its top to its bottom: the side of a cell that
 * is as high as the page, of which the page break cut off the rules above and below.
 */
export function withLoneSides(components: readonly Ruling[]): Ruling[] {
  const lone = components.filter(({ levels, uprights }) => levels.length === 0 && uprights.length === 1);
  if (lone.length === 0) return [...components];
  const tables = components.filter((component) => !lone.includes(component));
  const left: Ruling[] = [];
  for (const side of lone) {
    const at = tables.findIndex((table) => isSideOf(side.uprights[0]!, table));
    const table = tables[at];
    if (table === undefined) left.push(side);
    else tables[at] = { ...table, uprights: [...table.uprights, ...side.uprights] };
  }
  return [...tables, ...left];
}

/** True for a line that ends above and below where the lines of an open table do, within which it does not stand. */
function isSideOf(side: RuleSpan, { levels, uprights }: Ruling): boolean {
  if (levels.length === 0 || uprights.length < 2) return false;
  const bottom = Math.min(...uprights.map(({ from }) => from));
  const top = Math.max(...uprights.map(({ to }) => to));
  const heights = levels.map(({ at }) => at);
  const isOpen = bottom < Math.min(...heights) - FLUSH_PT && top > Math.max(...heights) + FLUSH_PT;
  const places = uprights.map(({ at }) => at);
  const isBeside = side.at < Math.min(...places) || side.at > Math.max(...places);
  return (
    isOpen && isBeside && Math.abs(side.from - bottom) <= FLUSH_PT && Math.abs(side.to - top) <= FLUSH_PT
  );
}
