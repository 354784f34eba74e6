import type { PlannedFigure, PlannedRow } from '../plan.js';
import type { Sample } from '../sample.js';

/** What happens to the figures of a row when its cells are lost, cut, fused, or one too many. */
export const MOVED_FIGURES: Readonly<Record<string, (figures: readonly PlannedFigure[]) => PlannedFigure[]>> =
  {
    'a blank cell too many before its figures': (figures) => [stray(''), ...figures],
    'the cells of its zeros lost': (figures) => figures.filter(({ text }) => text !== '0'),
    'a number cut into two cells': (figures) => {
      const at = figures.findIndex(({ text }) => text.length > 1);
      const { text } = figures[at]!;
      return figures.toSpliced(at, 1, stray(text.slice(0, 1)), stray(text.slice(1)));
    },
    'two cells fused into one': ([first, second, ...rest]) => [stray(first!.text + second!.text), ...rest],
  };

function stray(text: string): PlannedFigure {
  return { text, cell: null };
}

/** The sample with the figures of its first row of table 三 moved, that of new requests. */
export function withMoved(sample: Sample, name: string): Sample {
  const move = MOVED_FIGURES[name]!;
  const moved = (row: PlannedRow, at: number) => (at === 0 ? { ...row, figures: move(row.figures) } : row);
  const tables = sample.tables.map((table) =>
    table.id === 't3'
      ? { ...table, panels: table.panels.map((panel) => ({ ...panel, rows: panel.rows.map(moved) })) }
      : table,
  );
  return { ...sample, tables };
}

/** A line of text with a label and the figures behind it. */
interface LabelledLine {
  readonly label: string;
  readonly figures: string;
}

/** How lines of a table slip when labels and figures are written apart from each other. */
export const SLIPS: Readonly<Record<string, (lines: readonly LabelledLine[]) => string[]>> = {
  'all labels before all figures': (lines) => [
    ...lines.map(({ label }) => label),
    ...lines.map(({ figures }) => figures),
  ],
  'figures one label late': (lines) => [
    ...lines.map(({ label }, at) => `${label} ${lines[at - 1]?.figures ?? ''}`),
    lines.at(-1)!.figures,
  ],
  'figures before their labels': (lines) => lines.flatMap(({ label, figures }) => [figures, label]),
};

const LINE = /^(?<label>.*\p{Script=Han}.*?)(?<figures>(?: \d+){7})$/u;

/** The text with the rows of seven figures slipped, from the first to behind the last of the given range. */
export function withSlip(text: string, name: string, from: number, to: number): string {
  const lines = text.split('\n');
  const rows = lines.flatMap((line, at) => (LINE.test(line) ? [at] : []));
  const [first, last] = [rows[from]!, rows.at(to - 1) ?? rows.at(-1)!];
  const slipped = lines.slice(first, last + 1).map((line): LabelledLine => {
    const { label = line, figures = '' } = LINE.exec(line)?.groups ?? {};
    return { label, figures: figures.trim() };
  });
  return [...lines.slice(0, first), ...SLIPS[name]!(slipped), ...lines.slice(last + 1)].join('\n');
}
