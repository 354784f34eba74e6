import { describe, expect, it } from 'vitest';
import { extractReports } from '../src/extract.js';
import type { Report } from '../src/model/report.js';
import { layoutOf } from './render/all-layouts.js';
import { MOVED_FIGURES, SLIPS, withMoved, withSlip } from './render/garble/moved-figures.js';
import { seeded } from './render/random.js';
import { inventReport } from './render/report.js';
import { printed, type Sample, withFigures } from './render/sample.js';

const sample = inventReport({ form: 'ogi-2021', scale: 'county' }, seeded(5));

/** New requests published as one more than they are, so that no reading of the row satisfies every sum. */
const inconsistent = withFigures(sample, (figure, id) =>
  id === 't3_result_total__total' ? printed((figure.value ?? 0) + 1) : figure,
);

const FIGURES_OF_ROW = / ?\b\d+(?: \d+){6}$/gmu;

function gluedDigits(figures: string): string {
  return figures.replaceAll(' ', '');
}

async function read(page: string, extension: string): Promise<Report> {
  const { reports } = await extractReports(new TextEncoder().encode(page), {
    path: `page.${extension}`,
    url: null,
  });
  expect(reports).toHaveLength(1);
  return reports[0]!;
}

function html(drawn: Sample): string {
  return String(layoutOf('html-spans-right').render(drawn, seeded(1)));
}

function text(drawn: Sample): string {
  return String(layoutOf('text-rows-of-blanks').render(drawn, seeded(1)));
}

/** Cells with another figure than was published, as lines; open ones count only where asked. */
function wrongCells({ cells }: Report, { report }: Sample, countOpen: boolean): string[] {
  return [...report.figures].flatMap(([id, { value }]) => {
    const resolved = cells.get(id)?.resolved ?? null;
    return resolved === value || (resolved === null && !countOpen) ? [] : [`${id}: ${resolved} for ${value}`];
  });
}

function rereadCells({ findings }: Report): readonly string[] {
  return findings.filter(({ code }) => code === 'READ-REREAD').flatMap(({ cells }) => cells);
}

describe.each(Object.keys(MOVED_FIGURES))('a row of a page with %s', (name) => {
  it('is read in the one way that satisfies every sum, and says so', async () => {
    const report = await read(html(withMoved(sample, name)), 'html');
    expect(wrongCells(report, sample, true)).toEqual([]);
    expect(rereadCells(report)).toContain('t3_new_received__total');
    expect(report.cells.get('t3_new_received__total')).toMatchObject({ basis: 'reread' });
  });

  it('stays where it seems to stand, with its warning, where no reading satisfies every sum', async () => {
    const report = await read(html(withMoved(inconsistent, name)), 'html');
    expect(rereadCells(report)).toEqual([]);
    const warned = report.findings.filter(({ code }) => code === 'READ-STRAY' || code === 'READ-NO-SLOT');
    expect(warned.flatMap(({ cells }) => cells)).toContain('t3_new_received__natural_person');
  });
});

describe.each(Object.keys(SLIPS))('flattened text with %s', (name) => {
  it.each([
    ['in the whole of table three', 0, 25],
    ['in a block of it', 4, 12],
  ] as const)('%s is read in its order, which satisfies every sum', async (_, from, to) => {
    const report = await read(withSlip(text(sample), name, from, to), 'txt');
    expect(wrongCells(report, sample, true)).toEqual([]);
    expect(rereadCells(report).length).toBeGreaterThanOrEqual((to - from) * 7);
  });

  it('in which the digits of each row run together is read so as well, and nothing wrong', async () => {
    const report = await read(
      withSlip(text(sample), name, 4, 12).replaceAll(FIGURES_OF_ROW, gluedDigits),
      'txt',
    );
    expect(wrongCells(report, sample, false)).toEqual([]);
    expect(rereadCells(report).length).toBeGreaterThanOrEqual(8 * 7);
  });

  it('is left open where its order does not satisfy every sum', async () => {
    const report = await read(withSlip(text(inconsistent), name, 0, 25), 'txt');
    expect(wrongCells(report, inconsistent, false)).toEqual([]);
    expect(report.cells.get('t3_new_received__total')).toMatchObject({ state: 'text', resolved: null });
  });
});

it('a row of a page whose figures changed places is read as it stands', async () => {
  const [one, other] = ['t3_new_received__natural_person', 't3_new_received__business'];
  const values = new Map(sample.report.figures);
  const swapped = withFigures(sample, (figure, id) =>
    id === one ? values.get(other)! : id === other ? values.get(one)! : figure,
  );
  const report = await read(html(swapped), 'html');
  expect(wrongCells(report, swapped, true)).toEqual([]);
  expect(report.findings.find(({ code }) => code === 'T3-GOU')?.explanations?.shown[0]).toMatchObject({
    kind: 'swap_in_row',
  });
});

/** What parts the digits of a figure within its cell, or stands beside them. */
const CUTS: Readonly<Record<string, (figure: string) => string>> = {
  'blanks between its digits': (figure) => [...figure].join(' '),
  'a comma of lists among its digits': (figure) => figure.replace(/(?<=^\d)(?=\d)/u, '、'),
  'a full stop behind it': (figure) => `${figure}。`,
};

/** The sample with other texts for the figures that stand in sums. */
function withTexts(drawn: Sample, textOf: (figure: string) => string): Sample {
  return withFigures(drawn, (figure, id) =>
    id.startsWith('t2') || figure.state !== 'number' ? figure : { ...figure, text: textOf(figure.text) },
  );
}

describe.each(Object.keys(CUTS))('a figure with %s', (name) => {
  it('is joined where every sum holds with it, and said to be', async () => {
    const cut = withTexts(sample, CUTS[name]!);
    const report = await read(html(cut), 'html');
    expect(wrongCells(report, cut, true)).toEqual([]);
    expect(rereadCells(report)).toContain('t3_new_received__total');
    expect(report.cells.get('t3_new_received__total')).toMatchObject({ state: 'number', basis: 'reread' });
  });

  it('stays text where a sum fails', async () => {
    const report = await read(html(withTexts(inconsistent, CUTS[name]!)), 'html');
    expect(report.cells.get('t3_result_total__total')).toMatchObject({ state: 'text', resolved: null });
    expect(wrongCells(report, inconsistent, false)).toEqual([]);
  });
});

it('a figure with the mark of a note behind a blank stays text', async () => {
  const marked = withTexts(sample, (figure) => `${figure} 1`);
  const report = await read(html(marked), 'html');
  expect(wrongCells(report, marked, false)).toEqual([]);
  expect(rereadCells(report)).toEqual([]);
});
