import { describe, expect, it } from 'vitest';
import { outlineOf, slotsOf } from './page.js';

/** The cells of a small form with their lines: row, column, end of rows, end of columns. */
const CELLS = [
  ['信息内容', 1, 1, 3, 2],
  ['本年', 1, 2, 2, 4],
  ['制发件数', 2, 2, 3, 3],
  ['废止件数', 2, 3, 3, 4],
  ['规章', 3, 1, 4, 2],
  ['2', 3, 2, 4, 3],
  ['', 3, 3, 4, 4],
  ['规范性文件', 4, 1, 5, 2],
  ['13', 4, 2, 5, 3],
  ['1', 4, 3, 5, 4],
  ['备注', 5, 1, 6, 2],
  ['无', 5, 2, 6, 3],
  ['无', 5, 3, 6, 4],
] as const;

type Cell = (typeof CELLS)[number];

const SLOTS = [
  ['0,0 2x1: 信息内容', '0,1 1x2: 本年'],
  ['1,1 1x1: 制发件数', '1,2 1x1: 废止件数'],
  ['2,0 1x1: 规章', '2,1 1x1: 2', '2,2 1x1: '],
  ['3,0 1x1: 规范性文件', '3,1 1x1: 13', '3,2 1x1: 1'],
  ['4,0 1x1: 备注', '4,1 1x1: 无', '4,2 1x1: 无'],
];

function boxes(attributes: (cell: Cell, at: number) => string, cells: readonly Cell[] = CELLS): string {
  return cells.map((cell, at) => `<div ${attributes(cell, at)}>${cell[0]}</div>`).join('\n');
}

const GRID = 'display:grid;grid-template-columns:repeat(3,1fr)';
const place = ([, row, column, rowEnd, columnEnd]: Cell) =>
  `position:absolute;left:${column * 80}px;top:${row * 30}px;width:${(columnEnd - column) * 80}px;height:${(rowEnd - row) * 30}px`;
const areaNames = [1, 2, 3, 4, 5].map(
  (row) =>
    `'${[1, 2, 3].map((column) => `c${CELLS.findIndex(([, top, left, bottom, right]) => top <= row && row < bottom && left <= column && column < right)}`).join(' ')}'`,
);

describe('cells with places of their own', () => {
  it.each([
    [
      'lines in one property',
      `<div style="${GRID}">${boxes(([, ...lines]) => `style="grid-area: ${lines.join(' / ')}"`)}</div>`,
    ],
    [
      'lines of rows and columns',
      `<div style="${GRID}">${boxes(([, row, column, rowEnd, columnEnd]) => `style="grid-row:${row}/${rowEnd};grid-column:${column} / span ${columnEnd - column}"`)}</div>`,
    ],
    [
      'each line in a property',
      `<div style="${GRID}">${boxes(([, row, column, rowEnd, columnEnd]) => `style="grid-row-start:${row};grid-row-end:${rowEnd};grid-column-start:${column};grid-column-end:${columnEnd}"`)}</div>`,
    ],
    [
      'lines by rules of ids',
      `<style>.form{${GRID}}${CELLS.map(([, ...lines], at) => `#c${at}{grid-area:${lines.join('/')}}`).join('')}</style><div class="form">${boxes((_, at) => `id="c${at}"`)}</div>`,
    ],
    [
      'named areas',
      `<div style="display:grid;grid-template-areas:${areaNames.join(' ')}">${boxes((_, at) => `style="grid-area:c${at}"`)}</div>`,
    ],
    [
      'spans alone, one after the other',
      `<div style="${GRID}">${boxes(([, row, column, rowEnd, columnEnd]) => `style="grid-row:span ${rowEnd - row};grid-column:span ${columnEnd - column}"`)}</div>`,
    ],
    [
      'columns in the source before rows',
      `<div style="${GRID}">${boxes(
        ([, ...lines]) => `style="grid-area:${lines.join('/')}"`,
        CELLS.toSorted((a, b) => a[2] - b[2] || a[1] - b[1]),
      )}</div>`,
    ],
    [
      'rows without boxes of their own',
      `<div style="${GRID}">${[1, 2, 3, 4, 5]
        .map(
          (row) =>
            `<div style="display:contents">${boxes(
              ([, top, left, bottom, right]) =>
                `style="grid-row:span ${bottom - top};grid-column:span ${right - left}"`,
              CELLS.filter(([, top]) => top === row),
            )}</div>`,
        )
        .join('')}</div>`,
    ],
    [
      'boxes at distances from a corner, in any order',
      `<div style="position:relative">${boxes((cell) => `style="${place(cell)}"`, CELLS.toReversed())}</div>`,
    ],
    [
      'boxes whose places are rules',
      `<style>${CELLS.map((cell, at) => `.b${at}{${place(cell)}}`).join('')}</style><div>${boxes((_, at) => `class="b${at}"`)}</div>`,
    ],
  ])('are a table: %s', (_, html) => {
    expect(slotsOf(html)).toEqual(SLOTS);
  });

  it('leave blank cells where no box stands', () => {
    const filled = CELLS.filter(([text]) => text !== '');
    const html = `<div style="${GRID}">${boxes(([, ...lines]) => `style="grid-area:${lines.join('/')}"`, filled)}</div>`;
    expect(slotsOf(html)).toEqual(SLOTS);
  });

  it('begin rows of their own where each row is a grid', () => {
    const row = (cells: readonly string[]) =>
      `<div class="r">${cells.map((cell) => `<span>${cell}</span>`).join('')}</div>`;
    const html = `<style>.r{display:grid;grid-template-columns:2fr 1fr}</style><div>${row(['规章', '0'])}${row(['规范性文件', ''])}</div>`;
    expect(slotsOf(html).flat()).toEqual(['0,0 1x1: 规章', '0,1 1x1: 0', '1,0 1x1: 规范性文件', '1,1 1x1: ']);
  });

  it.each([
    ['two boxes lie on each other', `<div style="${GRID}">${boxes(() => 'style="grid-area:1/1"')}</div>`],
    [
      'lines have names that are not followed',
      `<div style="${GRID}">${boxes(([, row]) => `style="grid-row:${row};grid-column:figure-${row}"`)}</div>`,
    ],
    [
      'boxes leave gaps, as lines of text at their places do',
      `<div>${boxes((cell, at) => `style="${place(cell).replace(/left:\d+/, `left:${at * 80}`)}"`)}</div>`,
    ],
    [
      'a box has no size',
      `<div>${boxes((cell) => `style="${place(cell).replace(/width:\d+px;/, '')}"`)}</div>`,
    ],
    ['boxes are few', `<div>${boxes((cell) => `style="${place(cell)}"`, CELLS.slice(0, 4))}</div>`],
    [
      'they are cards',
      `<div style="${GRID}">${CELLS.map(([label]) => `<div><div>${label}</div><div>自然人：3</div></div>`).join('')}</div>`,
    ],
    ['a grid has one column', `<div style="display:grid">${boxes(() => '')}</div>`],
    [
      'one item would fill a page',
      `<div style="${GRID}"><p style="grid-row:span 9999;grid-column:span 9999">a</p><p>b</p></div>`,
    ],
  ])('are text where %s', (_, html) => {
    expect(outlineOf(html).filter((block) => block.startsWith('table'))).toEqual([]);
  });
});
