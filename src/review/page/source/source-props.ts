import type { ShownReport } from '../../library/shown-report.js';
import type { Lights } from '../report/choice.js';

/** What a way of showing a source has to know. */
export interface SourceProps {
  readonly report: ShownReport;
  readonly lights: Lights;
  /** The cell that is chosen; it is brought into view. */
  readonly chosen: string | null;
  readonly onCell: (cell: string) => void;
}

/** The cell to be brought into view: the one that is chosen, else the first that is lit. */
export function cellInView({ chosen, lights }: Pick<SourceProps, 'chosen' | 'lights'>): string | null {
  return chosen ?? [...lights.keys()][0] ?? null;
}
