import { openPdf } from '../../read/pdf/engine/open-pdf.js';
import { uprightTurn } from '../../read/pdf/geometry/upright.js';

/**
 * Degrees by which each page of a PDF, as stored, was turned clockwise before it was read: the boxes of cells are those of the
 * turned page. Throws `GoujiError` where the file cannot be opened.
 */
export async function pageTurns(bytes: Uint8Array): Promise<number[]> {
  const pdf = await openPdf(bytes, 'pdfium');
  try {
    const turns: number[] = [];
    for (let index = 0; index < pdf.pageCount; index++) turns.push(uprightTurn(await pdf.readPage(index)));
    return turns;
  } finally {
    await pdf.close();
  }
}
