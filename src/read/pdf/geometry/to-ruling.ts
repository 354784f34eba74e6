import type { RuleSpan, Ruling } from '../../ruled/ruling.js';
import type { Rule } from '../engine/page-content.js';

/**
 * Sorts segments by orientation. A dot of a dotted line is reported twice by the engines, once each way, so that the
 * line can be joined whichever way it runs.
 */
export function toRuling(segments: readonly Rule[]): Ruling {
  const levels: RuleSpan[] = [];
  const uprights: RuleSpan[] = [];
  for (const { x0, y0, x1, y1 } of segments) {
    if (Math.abs(x1 - x0) >= Math.abs(y1 - y0))
      levels.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    else uprights.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
  }
  return { levels, uprights };
}
