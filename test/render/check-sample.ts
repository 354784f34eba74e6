import { expect } from 'vitest';
import { extractReports } from '../../src/extract.js';
import type { CellReading } from '../../src/model/reading.js';
import { bytesOf, type Layout } from './layout.js';
import type { Random } from './random.js';
import type { Sample, SampleFigure } from './sample.js';

/** Layouts that print neither title nor date. */
const NAMELESS = new Set(['text-tables-only']);

/** Draws the sample, reads it, and expects every cell as it was meant, and no finding without a reason. */
export async function checkSample(sample: Sample, layout: Layout, random: Random): Promise<void> {
  const { report } = sample;
  const bytes = bytesOf(layout.render(sample, random));
  const { reports, failures } = await extractReports(bytes, { path: `page.${layout.extension}`, url: null });
  expect(failures).toEqual([]);
  expect(reports).toHaveLength(1);
  const [read] = reports;
  const isNamed = !NAMELESS.has(layout.name);
  expect({ form: read?.form, agency: read?.agency, year: read?.year }).toEqual({
    form: report.form,
    agency: isNamed ? report.agency : null,
    year: isNamed ? report.year : null,
  });
  const wrong = [...report.figures].flatMap(([id, figure]) => wrongReading(id, read?.cells.get(id), figure));
  expect(wrong).toEqual([]);
  const expected = new Set([...sample.findings, ...(layout.findings ?? [])]);
  const codes = read?.findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
  expect(codes?.filter((code) => !expected.has(code))).toEqual([]);
}

/** What is wrong with the reading of a cell; a blank need not be resolved, but never to another number than is forced. */
function wrongReading(id: string, cell: CellReading | undefined, figure: SampleFigure): string[] {
  const isResolved =
    cell?.resolved === figure.resolved || (figure.state !== 'number' && cell?.resolved === null);
  const isRight = cell?.state === figure.state && cell.value === figure.value && isResolved;
  return isRight
    ? []
    : [`${id}: "${figure.text}" was read as "${cell?.raw}" (${cell?.state}, ${cell?.resolved})`];
}
