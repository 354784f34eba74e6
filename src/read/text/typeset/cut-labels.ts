import type { Block, Slot, Table } from '../../../model/document.js';

const LETTER = /\p{L}/u;
/** What begins a label or a heading anew, and no second half of one. */
const BEGINS = /^\s*[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[、.．,，:：]|[）)])/u;
/** No label has more lines. */
const MOST_LINES = 12;

/** What pages begin with before their first row of figures, and the blocks behind it. */
interface Opening {
  readonly texts: readonly string[];
  readonly rest: readonly Block[];
}

/**
 * The blocks of the pages of a text, where the break between two of them runs through the label of a row: what is left of it
 * stands at the head of the next page, with no figures beside it, and goes behind its beginning. Lines of the labels of a row
 * and of its group may alternate there, as the columns of each page are set anew: they are put behind each other as they come.
 *
 * @returns null where no label is cut so
 */
export function withCutLabels(pages: readonly (readonly Block[])[]): Block[] | null {
  const joined: Block[] = [];
  let isCut = false;
  for (const blocks of pages) {
    const row = joined.at(-1);
    const opening = row?.kind === 'table' && endsInFigures(row) ? openingOf(blocks) : null;
    if (opening) joined.splice(-1, 1, withLabelEnd(row as Table, opening.texts.join('')));
    joined.push(...(opening?.rest ?? blocks));
    isCut ||= opening !== null;
  }
  return isCut ? joined : null;
}

function endsInFigures({ rows }: Table): boolean {
  const last = rows.at(-1) ?? [];
  return last.some(isWords) && last.some((slot) => !isWords(slot));
}

function openingOf(blocks: readonly Block[]): Opening | null {
  const at = blocks.findIndex(({ kind }) => kind === 'table');
  const table = blocks[at];
  if (table?.kind !== 'table') return null;
  const [first, second] = table.rows;
  const isPart = first!.every(isWords);
  if (isPart && (second === undefined || second.every(isWords))) return null;
  const lines = blocks
    .slice(0, at)
    .flatMap((block) => (block.kind === 'table' ? [] : block.text.split('\n')));
  const texts = [...lines, ...(isPart ? first!.map(({ raw }) => raw) : [])].map((text) =>
    text.replace(/\s+/gu, ''),
  );
  const isLabelEnd =
    texts.length > 0 && texts.length <= MOST_LINES && !texts.some((text) => BEGINS.test(text));
  if (!isLabelEnd) return null;
  const rest = isPart ? { ...table, rows: table.rows.slice(1).map(oneRowUp) } : table;
  return { texts, rest: [rest, ...blocks.slice(at + 1)] };
}

function oneRowUp(row: readonly Slot[]): Slot[] {
  return row.map((slot) => ({ ...slot, row: slot.row - 1 }));
}

/** A table with the end of the last label of its last row. */
function withLabelEnd(table: Table, end: string): Table {
  const last = table.rows.at(-1)!;
  const label = last.findLastIndex(isWords);
  const whole = last.with(label, { ...last[label]!, raw: last[label]!.raw + end });
  return { ...table, rows: table.rows.with(-1, whole) };
}

function isWords({ raw }: Slot): boolean {
  return LETTER.test(raw);
}
