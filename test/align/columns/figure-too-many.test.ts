import { expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { type DrawnTable, drawTable } from '../../render/draw.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';
import { textPage } from '../../render/text/page.js';
import { joined } from '../torn-page.js';

it.each([
  0, 3, 7, 14,
])('believes no figure of a row with one too many, beside the blanks of the group before it (%d)', async (at) => {
  const { report, tables } = inventReport({ form: 'ogi-2021', undivided: false, scale: 'dense' }, seeded(3));
  const texts = tables.map((table) => {
    const drawn = drawTable(table);
    return { id: table.id, text: table.id === 't4' ? withFigure(drawn, at) : joined(' | ')(drawn) };
  });
  const bytes = new TextEncoder().encode(textPage(report, texts));
  const { reports } = await extractReports(bytes, { path: 'a.txt', url: null });
  const wrong = [...reports[0]!.cells].filter(
    ([id, { resolved }]) => resolved !== null && resolved !== report.figures.get(id)?.resolved,
  );
  expect(wrong).toEqual([]);
  expect(reports[0]!.findings.map(({ code }) => code)).toContain('READ-STRAY');
});

/** 表四 cell by cell, with blanks for what its spans cover and at the end of its header, and one more figure in its row. */
function withFigure({ rows, columnCount }: DrawnTable, at: number): string {
  const lines = rows.map(() => Array<string>(columnCount + 1).fill(''));
  for (const { row, column, text } of rows.flat()) lines[row]![column] = text;
  const [figures, ...header] = lines.toReversed();
  return [...header.toReversed(), figures!.slice(0, -1).toSpliced(at, 0, '9')]
    .map((line) => line.join(' | '))
    .join('\n');
}
