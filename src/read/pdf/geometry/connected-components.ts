import { firstIndex } from '../../first-index.js';
import { find, unite } from '../../ruled/disjoint-sets.js';
import type { RuleSpan, Ruling } from '../../ruled/ruling.js';

/** Lines that should meet may stop this short of each other. */
const TOUCH_PT = 2.5;

/** Splits ruling lines into sets of lines that touch, directly or through others: one set for each table drawn. */
export function connectedComponents({ levels, uprights }: Ruling): Ruling[] {
  const parent = [...levels, ...uprights].map((_, index) => index);
  const byX = uprights.map((span, index) => ({ span, index })).sort((a, b) => a.span.at - b.span.at);
  for (const [levelIndex, level] of levels.entries()) {
    for (let at = firstAtOrAfter(byX, level.from - TOUCH_PT); at < byX.length; at++) {
      const candidate = byX[at];
      if (candidate === undefined || candidate.span.at > level.to + TOUCH_PT) break;
      if (reaches(candidate.span, level.at)) unite(parent, levelIndex, levels.length + candidate.index);
    }
  }
  return collect(levels, uprights, parent);
}

function reaches(upright: RuleSpan, y: number): boolean {
  return y >= upright.from - TOUCH_PT && y <= upright.to + TOUCH_PT;
}

function firstAtOrAfter(sorted: readonly { span: RuleSpan }[], x: number): number {
  return firstIndex(sorted, ({ span }) => span.at >= x);
}

function collect(levels: readonly RuleSpan[], uprights: readonly RuleSpan[], parent: number[]): Ruling[] {
  const components = new Map<number, { levels: RuleSpan[]; uprights: RuleSpan[] }>();
  const componentOf = (index: number) => {
    const root = find(parent, index);
    const known = components.get(root);
    if (known !== undefined) return known;
    const fresh = { levels: [], uprights: [] };
    components.set(root, fresh);
    return fresh;
  };
  for (const [index, level] of levels.entries()) componentOf(index).levels.push(level);
  for (const [index, upright] of uprights.entries())
    componentOf(levels.length + index).uprights.push(upright);
  return [...components.values()];
}
