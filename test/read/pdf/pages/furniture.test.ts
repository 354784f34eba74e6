import { describe, expect, it } from 'vitest';
import { removeFurniture } from '../../../../src/read/pdf/pages/furniture.js';
import type { PreparedPage } from '../../../../src/read/pdf/pages/prepare-page.js';
import { write } from '../glyphs.js';
import { preparedPage as pageOf } from '../prepared-page.js';

/** Pages of one line of text each, with these lines at their feet. */
function feet(...texts: string[]): string[] {
  const bodies = ['甲乙丙丁', '戊己庚辛', '壬癸子丑'];
  const pages = texts.map((text, index) =>
    pageOf(index + 1, [...write(bodies[index] ?? '', 80, 500), ...write(text, 280, 40)]),
  );
  return removeFurniture(pages).map((page, index) => textOf(page).replace(bodies[index] ?? '', ''));
}

function textOf(page: PreparedPage | undefined): string {
  return page?.glyphs.map((glyph) => glyph.text).join('') ?? '';
}

describe('page furniture', () => {
  it.each([
    ['- 1 -', '- 2 -', '- 3 -'],
    ['—1—', '—2—', '—3—'],
    ['— 一 —', '— 二 —', '— 三 —'],
    ['1', '2', '3'],
    ['7', '8', '9'],
    ['第1页 共3页', '第2页 共3页', '第3页 共3页'],
    ['1/3', '2/3', '3/3'],
    ['Page 1', 'Page 2', 'Page 3'],
    ['Page 1 of 3', 'Page 2 of 3', 'Page 3 of 3'],
    ['某某市政府信息公开年报 1', '某某市政府信息公开年报 2', '某某市政府信息公开年报 3'],
  ])('takes off %s, %s, %s', (...texts) => {
    expect(feet(...texts)).toEqual(['', '', '']);
  });

  it.each([
    ['figures that do not count pages', '12', '7', '40'],
    ['lines that differ', '问题仍然存在', '下一步改进', '特此报告'],
  ])('leaves %s', (_, ...texts) => {
    expect(feet(...texts)).toEqual(texts);
  });

  it('takes off the label of a merged cell that overruns the number of the page and stands again on the next', () => {
    const first = [...write('甲 5', 80, 500), ...write('Page 1', 280, 60)];
    const overrun = [...write('（三）不', 105, 17), ...write('予公开', 105, 6)];
    const next = [
      ...write('（三）不', 105, 700),
      ...write('查询事 0', 160, 700),
      ...write('予公开', 105, 689),
    ];
    const textsOf = (...pages: ReturnType<typeof write>[]) =>
      removeFurniture(pages.map((glyphs, index) => pageOf(index + 1, glyphs))).map(textOf);
    expect(textsOf([...first, ...overrun], next)).toEqual(['甲5', '（三）不查询事0予公开']);
    expect(textsOf([...first, ...overrun], write('乙 6', 80, 500))).toEqual(['甲5（三）不予公开', '乙6']);
  });

  it('leaves what stands in the body, and what stands in a drawn table', () => {
    const rules = {
      levels: [
        { at: 30, from: 100, to: 500 },
        { at: 60, from: 100, to: 500 },
      ],
      uprights: [
        { at: 100, from: 30, to: 60 },
        { at: 500, from: 30, to: 60 },
      ],
    };
    const inTable = [1, 2].map((page) => pageOf(page, write(String(page), 280, 40), { components: [rules] }));
    const inBody = [1, 2].map((page) => pageOf(page, write(`- ${page} -`, 280, 400)));
    expect(removeFurniture(inTable).map(textOf)).toEqual(['1', '2']);
    expect(removeFurniture(inBody).map(textOf)).toEqual(['-1-', '-2-']);
  });

  it.each(['— — — 0 —', '—         0         —'])('leaves a row of dashes: %s', (row) => {
    expect(feet(row)).toEqual([row.replaceAll(' ', '')]);
  });

  it('leaves a figure beside a label of two lines, and one in a row without a border below', () => {
    const beside = pageOf(1, [...write('甲乙丙', 80, 52), ...write('1', 280, 46), ...write('丁戊', 80, 40)]);
    const open = {
      levels: [
        { at: 60, from: 100, to: 500 },
        { at: 90, from: 100, to: 500 },
      ],
      uprights: [200, 400].map((at) => ({ at, from: 30, to: 90 })),
    };
    const inOpenRow = pageOf(1, write('1', 450, 40), { components: [open] });
    expect(removeFurniture([beside, inOpenRow]).map(textOf)).toEqual(['甲乙丙1丁戊', '1']);
  });

  it('leaves the header that a table without rules repeats on each page, and takes off a running head above it', () => {
    const header = [...write('申请人情况', 280, 760), ...write('自然人  商业企业  总计', 240, 742)];
    const body = (page: number) => write(['甲  1', '乙  2'][page] ?? '', 80, 600);
    const pages = [0, 1].map((page) => pageOf(page + 1, [...header, ...body(page)]));
    expect(removeFurniture(pages).map(textOf)).toEqual([
      '申请人情况自然人商业企业总计甲1',
      '申请人情况自然人商业企业总计乙2',
    ]);
    const head = write('某某市年报', 280, 785, 9);
    const headed = pages.map((page) => ({ ...page, glyphs: [...head, ...page.glyphs] }));
    expect(removeFurniture(headed).map(textOf)).toEqual([
      '申请人情况自然人商业企业总计甲1',
      '申请人情况自然人商业企业总计乙2',
    ]);
  });
});
