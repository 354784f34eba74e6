import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { extractReports } from '../src/extract.js';
import type { Report } from '../src/model/report.js';
import { recheck } from '../src/recheck.js';

const PATH = join(import.meta.dirname, '../fixtures/broken-row-sum/source.txt');
let broken: Report;

beforeAll(async () => {
  const { reports } = await extractReports(readFileSync(PATH), { path: 'source.txt', url: null });
  broken = reports[0]!;
});

const explanationsOf = (report: Report) =>
  report.findings.flatMap(({ explanations }) => explanations?.shown ?? []);

describe('recheck', () => {
  it('changes nothing where nothing was corrected', () => {
    const again = recheck(broken);
    expect(again.cells).toEqual(broken.cells);
    expect(again.checks).toEqual(broken.checks);
    expect([...again.findings].sort(byMessage)).toEqual([...broken.findings].sort(byMessage));
  });

  it('counts the same checks where a row of the report is lost', async () => {
    const path = join(import.meta.dirname, '../fixtures/text-cut-behind-label/source.txt');
    const [cut] = (await extractReports(readFileSync(path), { path: 'source.txt', url: null })).reports;
    expect(recheck(cut!).checks).toEqual(cut!.checks);
  });

  it('keeps findings that are not about sums of the form', () => {
    const other = { ...broken.findings[0]!, code: 'V-DIFF' };
    expect(recheck({ ...broken, findings: [...broken.findings, other] }).findings).toContainEqual(other);
  });

  it('keeps what the date of publication tells, which is about the text and no claim of it', () => {
    const late = { ...broken.findings[0]!, code: 'P-LATE', kind: 'text' as const };
    expect(recheck({ ...broken, findings: [...broken.findings, late] }).findings).toContainEqual(late);
  });

  it('puts the explanation first that a neighbouring year speaks for', () => {
    const last = explanationsOf(broken).at(-1)!;
    const evidence = new Map(
      last.changes.map(({ cell, to }) => [cell, [{ value: to, source: 'year' as const }]]),
    );
    const [first] = explanationsOf(recheck(broken, { elsewhere: evidence, previousYear: null }));
    expect(first?.changes).toEqual(last.changes);
    expect(first?.evidence.some((sign) => sign.startsWith('year '))).toBe(true);
  });
});

function byMessage(a: { messageEn: string }, b: { messageEn: string }): number {
  return a.messageEn < b.messageEn ? -1 : 1;
}
