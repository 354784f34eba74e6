import type { CellState } from '../../src/model/reading.js';
import type { PlannedTable } from './plan.js';

/** One figure of a report: how it is printed, and what a person reads in it. */
export interface SampleFigure {
  readonly text: string;
  readonly state: CellState;
  /** The number as printed; null unless `state` is `number`. */
  readonly value: number | null;
  /** The number in the unit of the codebook; null where nothing forces one. */
  readonly resolved: number | null;
}

/** A report whose every figure is known. */
export interface SampleReport {
  readonly form: string;
  readonly agency: string;
  readonly year: number;
  /** `yyyy-mm-dd`, printed in the head of the page; null where none is. */
  readonly published: string | null;
  /** Groups that are printed as one undivided row. */
  readonly undivided: ReadonlySet<string>;
  /** Cell id to figure, for every cell that the report prints. */
  readonly figures: ReadonlyMap<string, SampleFigure>;
}

/** A report together with the tables it is printed in: what noise changes and layouts draw. */
export interface Sample {
  readonly report: SampleReport;
  readonly tables: readonly PlannedTable[];
  /** Codes of findings of severity warning or error that the page gives reason for, identities of the form included. */
  readonly findings: readonly string[];
}

/** A figure that is printed plainly. */
export function printed(value: number, text = String(value)): SampleFigure {
  return { text, state: 'number', value, resolved: value };
}

/** A cell that prints nothing, or nothing but a sign for nothing. */
export function notPrinted(text: string, resolved: number | null = null): SampleFigure {
  return { text, state: text.trim() === '' ? 'blank' : 'dash', value: null, resolved };
}

/** The report with some of its figures printed otherwise. */
export function withFigures(
  sample: Sample,
  change: (figure: SampleFigure, id: string) => SampleFigure,
): Sample {
  const figures = new Map([...sample.report.figures].map(([id, figure]) => [id, change(figure, id)]));
  const tables = sample.tables.map((table) => ({
    ...table,
    panels: table.panels.map((panel) => ({
      ...panel,
      rows: panel.rows.map((row) => ({
        ...row,
        figures: row.figures.map((figure) =>
          figure.cell === null ? figure : { ...figure, text: figures.get(figure.cell)?.text ?? figure.text },
        ),
      })),
    })),
  }));
  return { ...sample, report: { ...sample.report, figures }, tables };
}

/** The sample with codes of findings that the page gives reason for. */
export function told(sample: Sample, ...codes: string[]): Sample {
  return { ...sample, findings: [...sample.findings, ...codes] };
}
