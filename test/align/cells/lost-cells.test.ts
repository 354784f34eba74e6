import { describe, expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import type { Report } from '../../../src/model/report.js';
import { layoutOf } from '../../render/all-layouts.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';

const RECEIVED = ['natural_person', 'business', 'research', 'public_welfare', 'legal_service', 'other_org'];

describe('rows whose blank cells were dropped and made up for by bars at their end', () => {
  it('are placed where no cell is lost', async () => {
    const figures = ({ cells }: Report) => [...cells].map(([id, { resolved }]) => [id, resolved]);
    expect(figures(await read(padded))).toEqual(figures(await read((text) => text)));
  });

  it('leave open which cells the figures stood in', async () => {
    const report = await read((text) =>
      padded(text).replace(/^(\| 一、本年新收[^|]*\|).*$/mu, '$1 7 | 7 | |||||||'),
    );
    expect(RECEIVED.map((column) => report.cells.get(`t3_new_received__${column}`)?.resolved)).toEqual(
      RECEIVED.map(() => null),
    );
    expect(report.findings.map(({ code }) => code)).toContain('READ-AMBIGUOUS');
  });

  it('are blank where nothing but the label is left', async () => {
    const report = await read((text) => padded(text).replace(/^(\| 规章 \|).*$/mu, '$1 |||'));
    expect(
      ['issued', 'repealed', 'in_force'].map((id) => report.cells.get(`t2_regulations__${id}`)?.state),
    ).toEqual(['blank', 'blank', 'blank']);
  });
});

/** Each row filled up with bars to more cells than it has. */
function padded(text: string): string {
  return text.replaceAll(/ \|$/gmu, ' | ||');
}

async function read(edit: (text: string) => string): Promise<Report> {
  const random = seeded(5);
  const layout = layoutOf('text-bars-rows-packed-unpadded');
  const text = edit(layout.render(inventReport({ form: 'ogi-2021' }, random), random) as string);
  const { reports } = await extractReports(new TextEncoder().encode(text), { path: 'report.txt', url: null });
  return reports[0]!;
}
