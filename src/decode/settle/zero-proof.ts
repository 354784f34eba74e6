import type { ZeroSum } from '../../forms/zero-sum.js';
import type { RowDecoding } from '../row/row-decoding.js';
import { possibleMarks } from '../row/row-decoding.js';

/** By cell: the sum that forces it to be 0. */
export type ZeroProofs = ReadonlyMap<string, ZeroSum>;

/**
 * The cells that hold no figure in some reading, are 0 in all, and can be nothing else: a sum that holds forces its
 * unknown cells to be 0 where all of them stand on one side, for none can be negative. What is forced helps to force
 * more.
 *
 * @param resolved cells of other rows with a figure we stand behind
 */
export function proveZeros(decodings: readonly RowDecoding[], resolved: Iterable<string>): ZeroProofs {
  const firm = new Set([...resolved, ...decodings.flatMap(printedCells)]);
  const sums = [...new Set(decodings.flatMap((decoding) => decoding.held))];
  const proofs = new Map<string, ZeroSum>();
  for (let before = -1; before < firm.size; ) {
    before = firm.size;
    for (const sum of sums) {
      const unknown = sum.terms.filter((term) => !firm.has(term.cell));
      if (new Set(unknown.map((term) => term.factor)).size !== 1) continue;
      for (const { cell } of unknown) {
        firm.add(cell);
        proofs.set(cell, sum);
      }
    }
  }
  return proofs;
}

/** The cells of a row that hold a figure in every reading that is left. */
function printedCells(decoding: RowDecoding): string[] {
  return decoding.row.cells.filter((_, index) => {
    const marks = possibleMarks(decoding, index);
    return marks.length > 0 && marks.every((mark) => mark.state === 'number');
  });
}
