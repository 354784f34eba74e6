import { expect, it } from 'vitest';
import type { DrawnTable } from '../../render/draw.js';
import { isFigure, readTorn, rowsOf } from '../torn-page.js';

const inNumerals = (figure: string) =>
  figure.replace(/\d/gu, (digit) => '〇一二三四五六七八九'[Number(digit)]!);

/** Writes figures digit by digit in the numerals of Chinese, behind their labels or behind all of them. */
const WAYS: Readonly<Record<string, (table: DrawnTable) => string>> = {
  'behind their labels': (table) =>
    rowsOf(table)
      .map((row) => row.map((cell) => (isFigure(cell) ? inNumerals(cell.text) : cell.text)).join(''))
      .join('\n'),
  'behind all labels': (table) =>
    [false, true]
      .flatMap((figures) =>
        rowsOf(table).map((row) =>
          row
            .filter((cell) => isFigure(cell) === figures)
            .map(({ text }) => (figures ? inNumerals(text) : text))
            .join(' '),
        ),
      )
      .filter((line) => line !== '')
      .join('\n'),
};

/** One fee with decimals, of which the zero might be taken for all. */
const withFee = (page: string) => page.replace(/(?<=行政事业性收费)[〇一二三四五六七八九.]+/u, '〇.二');

it.each(
  ['ogi-2021', 'ogi-2019'].flatMap((form) => Object.keys(WAYS).map((way) => [form, way] as const)),
)('believes no zero among figures in Chinese numerals (%s, %s)', async (form, way) => {
  const { report, sample } = await readTorn(form, WAYS[way]!, { finish: withFee });
  const wrong = [...sample.figures].filter(([id, { resolved }]) => {
    const read = report.cells.get(id)?.resolved ?? null;
    return read !== null && (read !== resolved || id === 't2_fees__amount_wan');
  });
  expect(wrong.map(([id]) => id)).toEqual([]);
});
