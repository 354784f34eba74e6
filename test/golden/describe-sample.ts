import { identitiesOf, loadForms } from '../../src/forms/index.js';
import type { Sample } from '../render/sample.js';
import { cellLines } from './cell-lines.js';
import { notation } from './describe-extraction.js';
import { reportLines, type ViolatedIdentity } from './report-lines.js';

/** What a made-up report is to give, in the notation of the expected files, from the figures that were meant. */
export function describeSample({ report, findings }: Sample): string {
  const notations = new Map([...report.figures].map(([id, figure]) => [id, notation(figure)]));
  return reportLines(
    { ...report, violated: violatedBy(report), findings },
    cellLines(report.form, notations),
  );
}

/** Hard sums of the form that the figures break, where every figure of the sum is printed. */
function violatedBy({ form: id, figures, undivided }: Sample['report']): ViolatedIdentity[] {
  const form = loadForms().find((candidate) => candidate.id === id)!;
  const sum = (cells: readonly string[]) =>
    cells.reduce((total, cell) => total + (figures.get(cell)?.resolved ?? Number.NaN), 0);
  return identitiesOf(form, undivided)
    .filter(({ kind, relation }) => kind === 'hard' && relation === 'equal')
    .map(({ code, left, right }) => ({
      code,
      cells: [...left, ...right],
      left: sum(left),
      right: sum(right),
    }))
    .filter(({ left, right }) => left !== right && !Number.isNaN(left) && !Number.isNaN(right));
}
