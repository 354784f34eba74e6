import type { Finding } from '../../model/finding.js';
import { type CellReading, withheld } from '../../model/reading.js';
import { readingFinding } from '../findings.js';
import type { PageLine } from '../page/page-line.js';

type Cells = ReadonlyMap<string, CellReading>;

const ZERO = /^[〇○零]$/u;
/** Figures in the numerals of Chinese, digit by digit (一二八〇, 〇.二), of which no year is one, nor the number of a heading. */
const NUMERALS = /^(?=(?:.*[〇○零一二三四五六七八九]){2})[〇○零一二三四五六七八九.．\s/-]+$/su;

/**
 * Takes back zeros in Chinese (〇) where the page prints other figures in Chinese numerals, which are not read: the zero may be
 * a piece of one, or that of another cell.
 */
export function withoutNumeralZeros(
  cells: Cells,
  lines: readonly PageLine[],
): { readonly cells: Cells; readonly findings: Finding[] } {
  const zeros: [string, CellReading][] = [];
  for (const entry of cells) if (isNumeralZero(entry[1])) zeros.push(entry);
  const isDoubtful =
    zeros.length > 0 && lines.some(({ slots }) => slots.some(({ raw }) => NUMERALS.test(raw)));
  if (!isDoubtful) return { cells, findings: [] };
  const taken = zeros.map(([id, cell]) => [id, withheld(cell)] as const);
  return { cells: new Map([...cells, ...taken]), findings: [mayBePieces(zeros.map(([id]) => id))] };
}

function isNumeralZero({ state, value, raw }: CellReading): boolean {
  return state === 'number' && value === 0 && ZERO.test(raw?.trim() ?? '');
}

function mayBePieces(cells: readonly string[]): Finding {
  return readingFinding(
    'READ-TEXT',
    cells,
    '文中其他数字用汉字书写，没有读出；这些“〇”可能是其中一部分，不采用',
    'other figures of this text are written in Chinese numerals, which are not read; these zeros may be pieces of them, and are not believed',
  );
}
