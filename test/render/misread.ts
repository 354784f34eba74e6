import { extractReports } from '../../src/extract.js';
import { ABSENT } from '../../src/model/reading.js';
import type { Report } from '../../src/model/report.js';
import { bytesOf, type Layout } from './layout.js';
import type { Random } from './random.js';
import type { Sample } from './sample.js';

/** Layouts that print neither title nor date. */
const NAMELESS = new Set(['text-tables-only']);

/** Draws the sample and reads it: what was read otherwise than it was meant, and findings without a reason, as lines. */
export async function misread(sample: Sample, layout: Layout, random: Random): Promise<string[]> {
  const bytes = bytesOf(layout.render(sample, random));
  const { reports, failures } = await extractReports(bytes, { path: `page.${layout.extension}`, url: null });
  const [report] = reports;
  if (!report || reports.length > 1)
    return [`${reports.length} reports`, ...failures.map(({ code }) => code)];
  return [
    ...wrongCaption(report, sample, NAMELESS.has(layout.name)),
    ...wrongCells(report, sample),
    ...unexpectedFindings(report, [...sample.findings, ...(layout.findings ?? [])]),
  ];
}

function wrongCaption(read: Report, { report }: Sample, isNameless: boolean): string[] {
  const meant = isNameless ? [null, null] : [report.agency, report.year];
  const pairs = [
    [read.form, report.form],
    [read.agency, meant[0]],
    [read.year, meant[1]],
  ];
  return pairs.flatMap(([actual, expected]) => (actual === expected ? [] : [`${actual} for ${expected}`]));
}

/** A blank need not be resolved, but never to another number than is forced. */
function wrongCells({ cells }: Report, { report }: Sample): string[] {
  return [...report.figures].flatMap(([id, { text, state, value, resolved }]) => {
    const cell = cells.get(id) ?? ABSENT;
    const isResolved = cell.resolved === resolved || (state !== 'number' && cell.resolved === null);
    if (cell.state === state && cell.value === value && isResolved) return [];
    return [`${id}: "${text}" was read as ${cell.state} "${cell.raw}", ${cell.resolved}`];
  });
}

function unexpectedFindings({ findings }: Report, expected: readonly string[]): string[] {
  return findings
    .filter(({ severity, code }) => severity !== 'note' && !expected.includes(code))
    .map(({ code, messageEn }) => `${code}: ${messageEn}`);
}
