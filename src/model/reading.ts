import type { Finding } from './finding.js';
import type { Where } from './place.js';

/** What stands in a cell. The five are different facts: only `number` has a value, and no state ever becomes another. */
export type CellState = 'number' | 'blank' | 'dash' | 'text' | 'absent';

/**
 * Why we stand behind a resolved figure: it is the printed one; identities force it (a blank that can only be 0); the
 * same source digits belong to another cell than the one they seem to stand in; or a person corrected it, perhaps to
 * none. Null where nothing is resolved.
 */
export type Basis = 'printed' | 'proved' | 'reread' | 'corrected' | null;

/** What was read for one cell of the form. */
export interface CellReading {
  /** The text as printed; null where the cell is absent. */
  readonly raw: string | null;
  readonly state: CellState;
  /** The number as printed, in the unit as printed; null unless `state` is `number`. */
  readonly value: number | null;
  /** Unit as printed beside the figure, in its header or caption, where it is not the unit of the codebook. */
  readonly printedUnit: string | null;
  /** The number we stand behind, in the unit of the codebook; null where there is none. */
  readonly resolved: number | null;
  readonly basis: Basis;
  /** For `proved`: the identities that force the figure, e.g. `T3-ROW t3_new_received`. */
  readonly certificate: readonly string[];
  readonly where: Where | null;
}

/** A cell of which is known what is printed, and not which figure to stand behind. */
export function withheld(cell: CellReading): CellReading {
  return { ...cell, resolved: null, basis: null, certificate: [] };
}

/** Cell id to reading, for every cell of the form, in the order of the codebook. */
export type CellReadings = ReadonlyMap<string, CellReading>;

/** The cells without the figures of some that are not believed; what is printed stays. */
export function withoutFiguresOf(cells: CellReadings, doubted: readonly string[]): CellReadings {
  if (doubted.length === 0) return cells;
  const ids = new Set(doubted);
  return new Map([...cells].map(([id, cell]) => [id, ids.has(id) ? withheld(cell) : cell]));
}

/** A cell that is on the form but not in the document. */
export const ABSENT: CellReading = {
  raw: null,
  state: 'absent',
  value: null,
  printedUnit: null,
  resolved: null,
  basis: null,
  certificate: [],
  where: null,
};

/** A piece of the digits of a row, as it stands between separators. */
export interface FigurePiece {
  readonly text: string;
  readonly where: Where;
  /**
   * Only a line end parts it from the piece before. In text whose digits run together that is no boundary of cells: the
   * line may have been wrapped within a figure, and what begins the next one may be no figure of the row (a page number).
   */
  readonly continuesLine?: true;
}

/** A row of the form whose figures are there but could not be put into its cells with certainty. */
export interface UnplacedRow {
  readonly table: string;
  readonly row: string;
  /** The cells of the row, in the order of the columns on the page. */
  readonly cells: readonly string[];
  readonly pieces: readonly FigurePiece[];
  /**
   * `kept`: every piece is one figure, but some blank cells left no trace. `lost`: digits of neighbouring cells run
   * together; a boundary between pieces is still one between cells, unless it is a mere line end.
   */
  readonly separators: 'kept' | 'lost';
  /**
   * True where even the only way to divide the digits is believed only if every sum through them holds: the figures of
   * several rows stand apart from their labels, or the cells of a row may have moved.
   */
  readonly needsProof?: boolean;
  /** True where nothing but the order of the page says which rows the figures are of. */
  readonly isApart?: true;
}

/** A row of a text with as many figures as cells: they were counted into the cells, the page shows no place of them. */
export interface CountedRow {
  readonly cells: readonly string[];
  /** `lost` where digits of neighbouring cells run together in the text of the row, if not in the row itself. */
  readonly separators: UnplacedRow['separators'];
  /** True where bars or tabs mark the cells of the row: only something that stands in every row can be in its way. */
  readonly isMarked: boolean;
  /** True where a line ends among its figures, and others stand in one line: the end may have cut a figure in two. */
  readonly isBroken?: true;
}

/** A row of a table of which nothing is drawn: where its figures stand put them into cells. */
export interface ImpliedRow {
  readonly cells: readonly string[];
  /** True where each cell has a place, no figure stands in another, and a known label names the row. */
  readonly isPlain: boolean;
}

/** A table of a text whose labels and figures stand apart: as many figures as it has cells, in an order that nothing tells. */
export interface UnorderedTable {
  readonly table: string;
  /** Ids of the row groups of the report that are printed as one undivided row, as the number of its figures tells. */
  readonly undivided: ReadonlySet<string>;
  /** The cells of each row. */
  readonly rows: readonly (readonly string[])[];
  /** Its figures in the order of the page. */
  readonly pieces: readonly FigurePiece[];
  /** How many of them stand at its head without words among them. */
  readonly together: number;
}

/** A row whose digits can be divided among its cells in several ways, and nothing in the report decides. */
export interface OpenRow {
  readonly table: string;
  readonly cells: readonly string[];
  /** The digits of the row as printed, its pieces joined by blanks. */
  readonly raw: string;
  /** How many readings there are. */
  readonly count: number;
  /** The figures of each reading, cell by cell, null for a blank; empty where there are too many to be listed. */
  readonly readings: readonly (readonly (number | null)[])[];
}

/** A document read against one form: its cells, and what alignment had to leave open. */
export interface FormReading {
  /** Id of the form. */
  readonly form: string;
  /** Ids of the row groups that the report prints as one undivided row. */
  readonly undivided: ReadonlySet<string>;
  readonly cells: CellReadings;
  readonly unplaced: readonly UnplacedRow[];
  /**
   * Rows that were put into cells, and of which the page does not show plainly that they belong there: a cell is lost, is
   * one too many, or lies over several columns. Arithmetic may read them in another way.
   */
  readonly doubtful: readonly UnplacedRow[];
  /** Rows that were put into cells by the number of their figures. */
  readonly counted: readonly CountedRow[];
  /** Rows that were put into cells by where their figures stand, between borders that nothing draws. */
  readonly implied: readonly ImpliedRow[];
  /** True where figures stand on lines of their own in a text outside its tables, and no row of them was found. */
  readonly hasLooseFigures?: true;
  /** True where a line of figures within a table has no label and belongs to no row. */
  readonly hasUnlabelledFigures?: true;
  /** Cells whose figures end lines of a text where other lines were cut off. */
  readonly cutOff?: readonly string[];
  /** Tables that are read by their labels in part only, and whose sums may tell the order of their figures. */
  readonly unordered?: readonly UnorderedTable[];
  /** Unplaced rows of which it is known how they can be read. */
  readonly open: readonly OpenRow[];
  readonly findings: readonly Finding[];
}
