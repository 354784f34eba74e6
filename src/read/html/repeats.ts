import type { Block, Remark, Table } from '../../model/document.js';

/** What a page says, once. */
export interface OncePage {
  readonly blocks: readonly Block[];
  readonly remarks: readonly Remark[];
}

/**
 * Leaves out what a page says twice in a row, word for word: tables, or whole articles with their tables, that stand in
 * it once for wide screens and once for telephones, where a style sheet elsewhere hides one of them.
 */
export function withoutRepeats(blocks: readonly Block[]): OncePage {
  const texts = blocks.map(textOf);
  const repeated = new Set<number>();
  const lastSeen = new Map<string, number>();
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'table' || repeated.has(at)) continue;
    const before = lastSeen.get(texts[at]!);
    lastSeen.set(texts[at]!, at);
    if (before !== undefined) for (const copy of repeatedStretch(texts, before, at)) repeated.add(copy);
  }
  if (repeated.size === 0) return { blocks, remarks: [] };
  return {
    blocks: blocks.filter((_, at) => !repeated.has(at)),
    remarks: blocks.flatMap((block, at) =>
      block.kind === 'table' && repeated.has(at) ? [remark(block)] : [],
    ),
  };
}

/** The blocks around `at` that are those around `before` again, if they follow them without a gap; else none. */
function repeatedStretch(texts: readonly string[], before: number, at: number): number[] {
  const period = at - before;
  let from = at;
  while (from > period && texts[from - 1] === texts[from - 1 - period]) from -= 1;
  let to = at + 1;
  while (to < texts.length && texts[to] === texts[to - period]) to += 1;
  return to - from < period ? [] : Array.from({ length: to - from }, (_, index) => from + index);
}

function textOf(block: Block): string {
  if (block.kind !== 'table') return block.text;
  return block.rows.map((row) => row.map((slot) => slot.raw).join('\t')).join('\n');
}

function remark(table: Table): Remark {
  return {
    code: 'REPEATED_TABLE',
    text: 'the page prints a table twice, word for word, which was read once',
    where: table.where,
  };
}
