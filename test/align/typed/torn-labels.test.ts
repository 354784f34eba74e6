import { expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { drawTable } from '../../render/draw.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';
import { notPrinted, withFigures } from '../../render/sample.js';
import { textPage } from '../../render/text/page.js';
import { wrappedInBlanks } from '../typeset-page.js';

const write = wrappedInBlanks({ labelSigns: 3, figureSigns: 4, figuresAt: 'top' });

it.each([
  1, 2, 3, 4, 5, 6,
])('figures among torn labels are not believed to be those of the next row (%i)', async (seed) => {
  const invented = inventReport({ form: 'ogi-2021', scale: 'county', undivided: false }, seeded(seed));
  const { report: sample, tables } = withFigures(invented, (figure) =>
    figure.value === 0 ? notPrinted('', 0) : figure,
  );
  const texts = tables.map((table) => ({ id: table.id, text: write(drawTable(table)) }));
  const bytes = new TextEncoder().encode(textPage(sample, texts));
  const { reports } = await extractReports(bytes, { path: 'torn.txt', url: null });
  const wrong = reports.flatMap(({ cells }) =>
    [...cells].filter(
      ([id, { resolved }]) => resolved !== null && resolved !== (sample.figures.get(id)?.value ?? 0),
    ),
  );
  expect(wrong.map(([id, { raw }]) => `${id} ${raw}`)).toEqual([]);
});
