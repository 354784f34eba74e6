import { describe, expect, it } from 'vitest';
import { rawsOf } from './page.js';

const TRUE = [3, 0, 12, 5, 0, 1, 0, 0, 7, 2, 0, 30];
const table = (cell: (figure: number, at: number) => string) =>
  `<table>${TRUE.map((figure, at) => `<tr><td>行${at}</td><td>${cell(figure, at)}</td></tr>`).join('')}</table>`;
const figuresOf = (html: string) => rawsOf(html).map((row) => row[1]);

describe('figures that a script counts up to', () => {
  it.each([
    ['from 0', (figure: number) => `<b class="timer" data-from="0" data-to="${figure}">0</b>`],
    ['from a number of its own', (figure: number) => `<b data-from="99" data-count="${figure}"> 99 </b>`],
    ['with nothing said of where it begins', (figure: number) => `<i data-target="${figure}">0</i>`],
  ])('are read %s', (_, cell) => {
    expect(figuresOf(table(cell))).toEqual(TRUE.map(String));
  });

  it.each([
    ['print it already', (figure: number) => `<b data-to="${figure}">${figure}</b>`],
    [
      'print something else',
      (figure: number, at: number) => `<b data-count="9">${at === 2 ? figure : 0}</b>`,
    ],
    ['print nothing but zeros', () => '<b data-count="0">0</b>'],
    ['name a part of the page', () => '<b data-target="#t2">0</b>'],
  ])('are those that are printed where elements %s', (_, cell) => {
    const printed = figuresOf(table(cell).replaceAll(/data-\w+="[^"]*"/g, ''));
    expect(figuresOf(table(cell))).toEqual(printed);
  });
});
