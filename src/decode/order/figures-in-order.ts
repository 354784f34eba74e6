import { readFigure } from '../../align/figure/read-figure.js';
import { cellsById, type Form } from '../../forms/index.js';
import { throughCell, type ZeroSum } from '../../forms/zero-sum.js';
import {
  ABSENT,
  type CellReading,
  type FigurePiece,
  type FormReading,
  type UnorderedTable,
} from '../../model/reading.js';
import { orderFinding } from './order-finding.js';

/** A table whose figures were put into its cells. */
export interface OrderedTable {
  readonly table: UnorderedTable;
  /** For each cell, row by row, the indices of the figures that it may hold. */
  readonly places: readonly (readonly number[])[];
  /** The sums of the form, with the groups of rows that the table prints undivided. */
  readonly sums: readonly ZeroSum[];
}

/** A reading with the figures of a table in its cells; open where orders give a cell different ones. */
export function withFiguresInOrder(
  { table, places, sums }: OrderedTable,
  form: Form,
  reading: FormReading,
): FormReading {
  const ids = table.rows.flat();
  const own = new Set(form.cells.filter((cell) => cell.table === table.table).map(({ id }) => id));
  const isOther = ({ cells }: { readonly cells: readonly string[] }) => !cells.some((id) => own.has(id));
  const labels = cellsById(form);
  const read = new Map(
    ids.map((id, at): [string, CellReading] => {
      const pieces = places[at]!.map((place) => table.pieces[place]!);
      return [id, pieces.length === 1 ? settled(id, pieces[0]!, sums) : open(pieces)];
    }),
  );
  const wanted = form.cells.filter(({ id, optional }) =>
    own.has(id) ? read.has(id) : reading.cells.has(id) || !optional,
  );
  const isFirst = places.every(([place], at) => place === at);
  const left = ids.filter((id) => read.get(id)!.state === 'text');
  return {
    ...reading,
    undivided: table.undivided,
    cells: new Map(wanted.map(({ id }) => [id, read.get(id) ?? reading.cells.get(id) ?? ABSENT])),
    unplaced: reading.unplaced.filter(isOther),
    doubtful: reading.doubtful.filter(isOther),
    counted: reading.counted.filter(isOther),
    implied: [...reading.implied.filter(isOther), ...table.rows.map((cells) => ({ cells, isPlain: true }))],
    hasLooseFigures: undefined,
    findings: [
      ...reading.findings.filter((finding) => finding.cells.length === 0 || isOther(finding)),
      ...orderFinding(table, left, isFirst, labels),
    ],
  };
}

/** A figure in the one cell that the sums leave it. */
function settled(id: string, { text, where }: FigurePiece, sums: readonly ZeroSum[]): CellReading {
  const { state, value } = readFigure(text);
  const certificate = sums.filter((sum) => throughCell(sum, id)).map(({ label }) => label);
  const isNumber = state === 'number';
  return {
    ...ABSENT,
    ...{ raw: text, state, value, where },
    resolved: isNumber ? value : null,
    basis: isNumber ? 'reread' : null,
    certificate: isNumber ? certificate : [],
  };
}

function open(pieces: readonly FigurePiece[]): CellReading {
  return { ...ABSENT, raw: pieces.map(({ text }) => text).join(' '), state: 'text', where: pieces[0]!.where };
}
