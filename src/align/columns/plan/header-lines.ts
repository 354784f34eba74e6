import type { PageLine } from '../../page/page-line.js';
import type { Token } from '../../rows/tokens.js';

/** The lines of the header in the block of the rows; where the block has none (a second piece), those of the first. */
export function headerLines(
  header: readonly Token[],
  lines: readonly PageLine[],
  block: number | undefined,
): PageLine[] {
  const own = header.filter((token) => lines[token.line]!.block === block);
  const numbers = (own.length > 0 ? own : header).map((token) => token.line);
  return [...new Set(numbers)].map((number) => lines[number]!);
}
