import { describe, expect, it } from 'vitest';
import { extractReports } from '../../src/extract.js';
import type { Report } from '../../src/model/report.js';
import { drawTable, textsOfRow } from '../render/draw.js';
import { seeded } from '../render/random.js';
import { inventReport } from '../render/report.js';
import { textPage } from '../render/text/page.js';

const SCALES = ['town', 'county', 'city', 'dense'] as const;

interface Line {
  readonly label: string;
  readonly figures: string;
}

/** A report whose digits run together behind their labels, with the lines of figures of table three changed. */
function glued(scale: (typeof SCALES)[number], change: (lines: Line[]) => Line[]) {
  const sample = inventReport({ form: 'ogi-2021', scale, agency: '青川市人民政府', year: 2023 }, seeded(11));
  const tables = sample.tables.map((table) => {
    const lines = drawTable(table).rows.map((row): Line => {
      const { labels, figures } = textsOfRow(row);
      return { label: labels.join(''), figures: figures.join('').replaceAll(',', '') };
    });
    const changed = table.id === 't3' ? change(lines) : lines;
    return { id: table.id, text: changed.map(({ label, figures }) => label + figures).join('\n') };
  });
  return { report: sample.report, page: textPage(sample.report, tables) };
}

async function read(page: string): Promise<Report> {
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'page.txt', url: null });
  return reports[0]!;
}

/** The figures of rows one label late (1) or early (-1), those of the last beside those of its neighbour. */
function slipped(lines: Line[], first: string, last: string, by: 1 | -1): Line[] {
  const at = (label: string) => lines.findIndex((line) => line.label.includes(label));
  const [from, to] = [at(first), at(last)];
  return lines.map((line, row): Line => {
    if (row < from || row > to) return line;
    const own = row === (by === 1 ? to : from) ? line.figures : '';
    const other = row === (by === 1 ? from : to) ? '' : lines[row - by]!.figures;
    return { label: line.label, figures: by === 1 ? other + own : own + other };
  });
}

describe('digits that run together and stand a label too late or too early', () => {
  it.each(
    SCALES.flatMap((scale) => [1, -1].map((by) => [scale, by as 1 | -1] as const)),
  )('are put back into their rows: %s, %i', async (scale, by) => {
    const { report, page } = glued(scale, (lines) =>
      slipped(lines, '2.其他法律行政法规禁止公开', '7.属于行政执法案卷', by),
    );
    const { cells } = await read(page);
    const figures = [...report.figures].filter(([id]) => id.startsWith('t3_denied'));
    const wrong = figures.filter(([id, { value }]) => cells.get(id)!.resolved !== value);
    expect(figures.length).toBeGreaterThan(50);
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  it('are believed in no row where no sum tells which digits are whose', async () => {
    const { page } = glued('county', (lines) =>
      slipped(lines, '2.其他法律行政法规禁止公开', '7.属于行政执法案卷', 1).map((line) =>
        line.label.includes('7.属于行政执法案卷') ? { ...line, figures: `${line.figures}9` } : line,
      ),
    );
    const { cells, findings } = await read(page);
    const row = [...cells].filter(([id]) => id.startsWith('t3_denied_internal_affairs'));
    expect(row.map(([, { resolved }]) => resolved)).toEqual(row.map(() => null));
    const named = findings.filter(({ severity }) => severity !== 'note').flatMap((finding) => finding.cells);
    expect(named).toEqual(
      expect.arrayContaining([...row.map(([id]) => id), 't3_denied_law_prohibited__total']),
    );
  });
});
