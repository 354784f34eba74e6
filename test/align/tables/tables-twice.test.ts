import { describe, expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { loadForms } from '../../../src/forms/index.js';
import { drawTable } from '../../render/draw.js';
import { tableMarkup } from '../../render/html/markup.js';
import { htmlPage } from '../../render/html/page.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';
import type { Sample } from '../../render/sample.js';
import { textPage } from '../../render/text/page.js';

const FORM = 'ogi-2021';
const { tables: TABLES } = loadForms().find(({ id }) => id === FORM)!;

function invented(seed: number): Sample {
  return inventReport({ form: FORM, scale: 'county' }, seeded(seed));
}

function textOf(sample: Sample, table: string): string {
  return sample.tables
    .filter(({ id }) => id === table)
    .flatMap((each) => drawTable(each).rows.map((row) => row.map(({ text }) => text).join(' ')))
    .join('\n');
}

/** This year's report with a table of another one before that table, under the same title. */
function pageWith(other: Sample, table: string): string {
  const own = invented(1);
  const texts = ['t2', 't3', 't4'].map((id) => ({
    id,
    text: id === table ? `${textOf(other, id)}\n${textOf(own, id)}` : textOf(own, id),
  }));
  return textPage(own.report, texts);
}

async function read(page: string, path = 'page.txt') {
  return (await extractReports(new TextEncoder().encode(page), { path, url: null })).reports;
}

describe('a table that stands in a report twice', () => {
  it.each(['t2', 't3'])('with other figures, %s, is not believed and is told of', async (table) => {
    const reports = await read(pageWith(invented(2), table));
    expect(reports.length).toBeGreaterThan(0);
    for (const { cells, findings } of reports) {
      const own = [...cells].filter(([id, { state }]) => id.startsWith(table) && state !== 'absent');
      expect(own.filter(([, { resolved }]) => resolved !== null)).toEqual([]);
      const told = findings.filter(({ code }) => code === 'READ-TABLE-TWICE');
      const title = TABLES.find(({ id }) => id === table)!.title;
      expect(told.map(({ messageZh }) => messageZh)).toEqual([expect.stringContaining(`“${title}”`)]);
    }
  });

  it('is not believed where the page has one title for both outside its body', async () => {
    const [own, other] = [invented(1), invented(2)];
    const html = own.tables.map((table) => ({
      id: table.id,
      html: [...(table.id === 't3' ? other.tables.filter(({ id }) => id === 't3') : []), table]
        .map((each) => tableMarkup(drawTable(each)))
        .join('<p>本年数据</p>'),
    }));
    for (const { cells } of await read(htmlPage(own.report, html), 'page.html')) {
      const believed = [...cells].filter(([id, { resolved }]) => id.startsWith('t3') && resolved !== null);
      expect(believed).toEqual([]);
    }
  });

  it('as a copy is read like any other', async () => {
    const [report, ...others] = await read(pageWith(invented(1), 't2'));
    expect(others).toEqual([]);
    expect(report?.findings.filter(({ code }) => code === 'READ-TABLE-TWICE')).toEqual([]);
    const own = [...report!.cells].filter(([id]) => id.startsWith('t2'));
    expect(own.every(([, { resolved }]) => resolved !== null)).toBe(true);
  });
});
