import { describe, expect, it } from 'vitest';
import { figuresBehindLabels } from '../../../src/align/page/figures-within-labels.js';
import type { DrawnTable } from '../../render/draw.js';
import { readTorn, rowsOf, silentCells, wrongCells } from '../torn-page.js';
import { bySigns, inBlanks, onTerminal } from '../typed-page.js';
import { wrappedInBlanks } from '../typeset-page.js';

describe('a text whose columns only blanks part, blank cells blank', () => {
  it.each([
    ['ogi-2021', 'a sign of Chinese as two digits', onTerminal],
    ['ogi-2019', 'a sign of Chinese as two digits', onTerminal],
    ['ogi-2021', 'a sign of Chinese as one digit', bySigns],
    ['ogi-2019', 'a sign of Chinese as one digit', bySigns],
  ])('has each figure below the label of its column (%s, %s)', async (form, _, measure) => {
    expect(wrongCells(await readTorn(form, inBlanks(measure), { damage: 'zeros-blank' }))).toEqual([]);
  });

  it('is told of where the header stands elsewhere', async () => {
    const finish = (page: string) =>
      page
        .split('\n')
        .map((line) => (/\d/u.test(line) ? line : line.trim().replace(/ +/gu, ' ')))
        .join('\n');
    const torn = await readTorn('ogi-2021', inBlanks(onTerminal), { damage: 'zeros-blank', finish });
    expect(silentCells(torn)).toEqual([]);
  });

  it('is told of where the columns of the next page stand elsewhere', async () => {
    const finish = (page: string) => {
      const cut = page.indexOf('\n', page.indexOf('（五）不予处理'));
      const shifted = page.slice(cut + 1).replace(/(\d) {3}/gu, '$1');
      return `${page.slice(0, cut)}\n\f${shifted}`;
    };
    const torn = await readTorn('ogi-2021', inBlanks(onTerminal), { damage: 'zeros-blank', finish });
    expect(silentCells(torn)).toEqual([]);
  });
});

it('as many blanks between all cells are no columns, wherever a figure seems to stand', async () => {
  const write = (table: DrawnTable) =>
    rowsOf(table)
      .map((row) => row.flatMap(({ text }) => text || []).join('  '))
      .join('\n');
  const finish = (page: string) =>
    page.replace(/^(行政规范性文件) {2}.*$/mu, '$1  51').replace(/^规章 {2}.*$/mu, '规章');
  const { report } = await readTorn('ogi-2021', write, { damage: 'zeros-blank', finish });
  const cells = [...report.cells].filter(([id]) => id.startsWith('t2_normative_docs'));
  expect(cells.map(([, { state }]) => state)).toEqual(['text', 'text', 'text']);
});

it('a single figure far behind the first line of a wrapped label is behind the label', () => {
  const label = /部分公开.?区分处理的.?只计这一情形.?不计其他情形/gu;
  const read = (blanks: string) =>
    figuresBehindLabels(`部分公开（区分处理的，只计这一${blanks}0\n情形，不计其他情形）`, label).text;
  expect(read('      ')).toMatch(/^部分公开（区分处理的，只计这一情形，不计其他情形）\s+0$/u);
  expect(read(' ')).toMatch(/^部分公开（区分处理的，只计这一 0\n/u);
});

it('a row that lacks a figure is believed in no column where the figures of another are wrapped', async () => {
  const blank = (page: string) =>
    page.replace(
      /^(行政规范性文件 +\d+ +)(\d+)/mu,
      (_, before, figure) => before + ' '.repeat(figure.length),
    );
  const wrapped = (page: string) =>
    blank(page).replace(/^( *规章 +\d+ +\d+)( +\d+)$/mu, (_, figures, last) => {
      return `${figures}\n${' '.repeat(onTerminal(figures))}${last}`;
    });
  const figures = async (finish: (page: string) => string) => {
    const { report } = await readTorn('ogi-2021', inBlanks(onTerminal), { finish });
    const cells = [...report.cells].filter(([id]) => id.startsWith('t2_normative_docs'));
    return cells.map(([, { resolved }]) => resolved === null);
  };
  expect(await figures(blank)).toEqual([false, true, false]);
  expect(await figures(wrapped)).toEqual([true, true, true]);
});

it.each([
  'none',
  'zeros-blank',
])('figures of two narrow columns that ran together are not believed to be one beside a blank (%s)', async (damage) => {
  const write = wrappedInBlanks({ labelSigns: 10, figureSigns: 3, figuresAt: 'top' });
  const finish = (page: string) =>
    page.replace(
      /^(行政规范性文件)(\s+)(\d+)(\s+)(\d+)/mu,
      (_, label, before, figure, gap, next) =>
        `${label}${before}${' '.repeat(gap.length >> 1)}${figure}${next}${' '.repeat(gap.length - (gap.length >> 1))}`,
    );
  const torn = await readTorn('ogi-2021', write, { damage, finish });
  expect(wrongCells(torn)).toEqual(expect.arrayContaining(['t2_normative_docs__issued']));
  expect(silentCells(torn).filter((id) => id.startsWith('t2'))).toEqual([]);
  expect(torn.report.cells.get('t2_normative_docs__issued')!.resolved).toBeNull();
});
