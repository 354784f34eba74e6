import { expect, it } from 'vitest';
import { joined, readTorn, silentCells, wrongCells } from '../torn-page.js';

const trimmed = (page: string) => page.replaceAll(/[^\S\n]+$/gmu, '');

it.each([
  ['ogi-2021', 'blanks', ' '],
  ['ogi-2019', 'blanks', ' '],
  ['ogi-2021', 'tabs', '\t'],
  ['ogi-2019', 'tabs', '\t'],
])('%s: blank cells are known by the %s around them, at the ends of lines by those that are gone', async (form, _, sign) => {
  for (const finish of [(page: string) => page, trimmed]) {
    const torn = await readTorn(form, joined(sign), { damage: 'zeros-blank', finish });
    expect(wrongCells(torn)).toEqual([]);
    expect(torn.report.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  }
});

it('a row that lost all of its line is told of', async () => {
  const finish = (page: string) =>
    trimmed(page.replace(/(?<=\n)[\d\t]+(?=\n五、)/u, (row) => row.replaceAll(/\d/gu, '')));
  const torn = await readTorn('ogi-2021', joined('\t'), { damage: 'zeros-blank', finish });
  expect(silentCells(torn)).toEqual([]);
  expect(torn.report.findings.map(({ code }) => code)).toContain('READ-NO-FIGURES');
});

it('a row without a label is not filled up where the beginnings of lines may have lost blank cells too', async () => {
  const finish = (page: string) =>
    page
      .replace(/(?<=\n)[\d\t]+(?=\n五、)/u, '\t1\t\t\t1\t\t2\t\t1\t3\t\t\t\t\t')
      .replaceAll(/^[^\S\n]+|[^\S\n]+$/gmu, '');
  const { report } = await readTorn('ogi-2021', joined('\t'), { damage: 'zeros-blank', finish });
  const told = report.findings.flatMap(({ severity, cells }) => (severity === 'note' ? [] : cells));
  const believed = [...report.cells].flatMap(([id, { resolved }]) =>
    id.startsWith('t4') && resolved !== null && !told.includes(id) ? [id] : [],
  );
  expect(believed).toEqual([]);
});

it.each([
  ['fill the first panel', '1\t\t\t\t1'],
  ['fill all but one', '2\t\t\t\t2\t\t1\t\t\t1\t\t\t\t3'],
])('nothing of a row without a label is believed where what is left of its cells may %s', async (_, cells) => {
  const finish = (page: string) => page.replace(/(?<=\n)[\d\t]+(?=\n五、)/u, cells);
  const { report } = await readTorn('ogi-2021', joined('\t'), { damage: 'zeros-blank', finish });
  const believed = [...report.cells].filter(([id, { resolved }]) => id.startsWith('t4') && resolved !== null);
  expect(believed).toEqual([]);
});

it('a figure that stands below a label, and in another cell if blanks part cells, is believed in neither', async () => {
  const finish = (page: string) =>
    page.replace(/^(\d\.\S+) /gmu, '$1  ').replace(/^(行政事业性收费) .*$/mu, '$1  11');
  const { report } = await readTorn('ogi-2019', joined(' '), { damage: 'zeros-blank', finish });
  const cells = [...report.cells].filter(([id]) => id.startsWith('t2_fees'));
  expect(cells.map(([, { resolved }]) => resolved)).toEqual([null, null]);
});
