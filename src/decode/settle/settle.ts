import { convertMoney, isMoney } from '../../align/figure/convert-unit.js';
import type { FormCell } from '../../forms/index.js';
import { throughCell, type ZeroSum } from '../../forms/zero-sum.js';
import { narrow, type Where } from '../../model/place.js';
import { ABSENT, type CellReading, type FigurePiece } from '../../model/reading.js';
import type { Mark } from '../row/lattice.js';
import { possibleMarks, type RowDecoding } from '../row/row-decoding.js';
import { needsProof } from '../row/row-problem.js';
import type { ZeroProofs } from './zero-proof.js';

/** Characters of a row that a cell takes, as they stand in its pieces. */
interface Excerpt {
  readonly raw: string;
  readonly where: Where | null;
}

/**
 * What can be said of each cell of a decoded row. A cell whose readings all agree is settled; one that is 0 in all of
 * them, printed in some and blank in others, is proved to be 0; the others stay open, with the digits of the row as
 * their text.
 */
export function settleRow(
  decoding: RowDecoding,
  form: ReadonlyMap<string, FormCell>,
  zeros: ZeroProofs,
): Map<string, CellReading> {
  const { row } = decoding;
  return new Map(
    row.cells.map((id, index): [string, CellReading] => {
      const marks = possibleMarks(decoding, index);
      const cell = form.get(id);
      const settled = cell && decoding.trusted[index] ? settleCell(decoding, cell, marks, zeros) : null;
      return [id, settled ?? openCell(row.pieces)];
    }),
  );
}

/** Whether a cell reading holds a figure or a blank that we stand behind. */
export function isSettled(cell: CellReading): boolean {
  return cell.state !== 'text' || cell.resolved !== null;
}

function settleCell(
  decoding: RowDecoding,
  cell: FormCell,
  marks: readonly Mark[],
  zeros: ZeroProofs,
): CellReading | null {
  const [first] = marks;
  if (!first) return null;
  const { pieces } = decoding.row;
  const excerpts = marks.map((mark) => excerpt(pieces, mark));
  const certificate = decoding.held.filter((sum) => throughCell(sum, cell.id));
  const same = marks.every(
    (mark, at) => mark.state === first.state && excerpts[at]?.raw === excerpts[0]?.raw,
  );
  if (same && first.state === 'number') {
    const isOnePlace = marks.every((mark) => mark.from === first.from);
    const [excerptOfFirst = { raw: '', where: null }] = excerpts;
    const where = isOnePlace ? excerptOfFirst.where : span(pieces.map((piece) => piece.where));
    // What the mere number of digits forces needs no arithmetic, and gets no credit for it.
    const isForced =
      !needsProof(decoding.row) && decoding.plain.marks[decoding.row.cells.indexOf(cell.id)]?.length === 1;
    return figureCell(cell, first, { ...excerptOfFirst, where }, isForced ? [] : certificate);
  }
  if (marks.some((mark) => mark.value !== 0 || mark.state === 'dash') && !same) return null;
  const proof = zeros.get(cell.id);
  if (same) return unfilledCell(first.state, excerpts[0], proof);
  return proof ? { ...openCell(pieces), ...provedZero(proof) } : null;
}

function figureCell(cell: FormCell, mark: Mark, at: Excerpt, proof: readonly ZeroSum[]): CellReading {
  const converts = isMoney(mark.unit) && isMoney(cell.unit) && mark.unit !== cell.unit;
  const resolved = converts ? convertMoney(String(mark.value), mark.unit, cell.unit) : mark.value;
  return {
    raw: at.raw,
    state: 'number',
    value: mark.value,
    printedUnit: mark.unit === cell.unit ? null : mark.unit,
    resolved,
    basis: proof.length > 0 ? 'reread' : 'printed',
    certificate: proof.map((sum) => sum.label),
    where: at.where,
  };
}

function unfilledCell(
  state: CellReading['state'],
  at: Excerpt | undefined,
  proof: ZeroSum | undefined,
): CellReading {
  const raw = state === 'blank' ? '' : (at?.raw ?? '');
  const where = state === 'blank' ? null : (at?.where ?? null);
  const bare = { raw, state, value: null, printedUnit: null, where };
  return proof
    ? { ...bare, ...provedZero(proof) }
    : { ...bare, resolved: null, basis: null, certificate: [] };
}

function provedZero(proof: ZeroSum): Pick<CellReading, 'resolved' | 'basis' | 'certificate'> {
  return { resolved: 0, basis: 'proved', certificate: [proof.label] };
}

function openCell(pieces: readonly FigurePiece[]): CellReading {
  const raw = pieces.map((piece) => piece.text).join(' ');
  return { ...ABSENT, raw, state: 'text', where: span(pieces.map((piece) => piece.where)) };
}

function excerpt(pieces: readonly FigurePiece[], mark: Mark): Excerpt {
  let start = 0;
  const parts: { raw: string; where: Where }[] = [];
  for (const piece of pieces) {
    const [from, to] = [Math.max(mark.from - start, 0), Math.min(mark.to - start, piece.text.length)];
    if (from < to) parts.push({ raw: piece.text.slice(from, to), where: narrow(piece.where, from, to) });
    start += piece.text.length;
  }
  return { raw: parts.map((part) => part.raw).join(' '), where: span(parts.map((part) => part.where)) };
}

/** From the first place to the last. Only text places can be joined; of the others the first stands for all. */
function span(places: readonly Where[]): Where | null {
  const [first, last] = [places[0], places.at(-1)];
  if (first?.kind === 'text' && last?.kind === 'text') return { ...first, end: last.end };
  return first ?? null;
}
