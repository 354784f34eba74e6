import { cellId, type Form, leafColumns, leafRows } from '../../src/forms/index.js';
import { ABSENT, type FormReading, type UnplacedRow } from '../../src/model/reading.js';

/** A form reading in which nothing is placed yet. */
export function emptyReading(
  form: Form,
  undivided: readonly string[],
  unplaced: readonly UnplacedRow[],
): FormReading {
  return {
    form: form.id,
    undivided: new Set(undivided),
    cells: new Map(form.cells.map((cell) => [cell.id, ABSENT])),
    unplaced,
    doubtful: [],
    counted: [],
    implied: [],
    open: [],
    findings: [],
  };
}

/**
 * Cuts a report without separators into unplaced rows: finds the labels of the form one after the other and takes the
 * figures behind each. Only as clever as the saved texts of the corpus need.
 */
export function readFlattened(form: Form, text: string, undivided: readonly string[]): FormReading {
  const folded = text.replace(/<!--.*?-->/gs, (comment) => ' '.repeat(comment.length));
  const start = folded.indexOf('第二十条');
  const groups = new Set(undivided);
  const places = form.tables
    .filter((table) => table.id !== 't4')
    .flatMap((table) => table.panels.map((panel) => ({ table: table.id, panel })))
    .flatMap(({ table, panel }) =>
      leafRows(panel.rows, groups).map((row) => ({
        table,
        row: row.id,
        cells: leafColumns(panel.columns).map((column) => cellId(row.id, column.id)),
        labels: [row.row.label, ...row.row.aliases].map(foldLabel),
      })),
    );
  let from = start;
  const found = places.map((place) => {
    const hits = place.labels
      .map((label) => ({ at: indexOfLabel(folded, label, from), label }))
      .filter((hit) => hit.at >= 0)
      .sort((a, b) => a.at - b.at || b.label.length - a.label.length);
    const [hit] = hits;
    if (!hit) throw new Error(`no label for ${place.row}`);
    from = hit.at + hit.label.length;
    return { ...place, at: hit.at, end: from };
  });
  const rows = found.map((place, index) => {
    const next = found[index + 1]?.at ?? folded.length;
    return unplaced(place, folded, place.end, Math.min(next, endOfFigures(folded, place.end)));
  });
  return emptyReading(form, undivided, [...rows, lineOfTable4(form, folded)]);
}

function foldLabel(label: string): string {
  return label.replace(/\s/g, '');
}

function indexOfLabel(text: string, label: string, from: number): number {
  return text.indexOf(label, from);
}

function endOfFigures(text: string, from: number): number {
  const match = /^[\d\s.\-元]*/.exec(text.slice(from));
  return from + (match?.[0].length ?? 0);
}

function lineOfTable4(form: Form, text: string): UnplacedRow {
  const cells = form.cells.filter((cell) => cell.table === 't4').map((cell) => cell.id);
  const from = text.lastIndexOf('尚未审结总计') + '尚未审结总计'.length;
  return unplaced({ table: 't4', row: 't4', cells }, text, from, endOfFigures(text, from));
}

function unplaced(
  row: Pick<UnplacedRow, 'table' | 'row' | 'cells'>,
  text: string,
  from: number,
  to: number,
): UnplacedRow {
  const pieces = [...text.slice(from, to).matchAll(/\S+/g)].map((match) => {
    const start = from + match.index;
    return { text: match[0], where: { kind: 'text' as const, start, end: start + match[0].length } };
  });
  const separators = pieces.length === row.cells.length ? 'kept' : 'lost';
  return { table: row.table, row: row.row, cells: row.cells, pieces, separators };
}
