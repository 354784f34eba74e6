import { isFlowing, type PageLine } from '../../page/page-line.js';
import type { Token } from '../../rows/tokens.js';

/** A figure with its counting word: those of prose have one. */
const COUNTED = /\d\s*\p{L}+$/u;
const CLAUSE_END = /^\s*[，。；、,;]/u;

/**
 * Whether a label is a clause of a sentence (已办结4件，结转下年度继续办理1件。) and no row: one figure with its counting word
 * stands behind it, and what ends a clause right behind that.
 */
export function isClause({ line: at, slot }: Token, lines: readonly PageLine[]): boolean {
  const line = lines[at]!;
  const figure = line.slots[slot + 1];
  if (!isFlowing(line) || figure === undefined || !COUNTED.test(figure.raw)) return false;
  const next = line.slots[slot + 2] ?? lines[at + 1]?.slots[0];
  return next !== undefined && CLAUSE_END.test(next.raw);
}
