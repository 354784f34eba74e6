import { expect, it } from 'vitest';
import { lengthOfCutLines } from '../../../src/align/typed/cut-lines.js';
import { joined, readTorn, silentCells, wrongCells } from '../torn-page.js';

it.each(
  ['ogi-2021', 'ogi-2019'].flatMap((form) =>
    [' ', '\t', ' | '].flatMap((sign) => [14, 17, 20, 23, 26].map((length) => [form, sign, length] as const)),
  ),
)('believes no figure of which a cut line may have lost digits (%s, parted by "%s", %i signs)', async (form, sign, length) => {
  const finish = (page: string) =>
    page
      .split('\n')
      .map((line) => line.slice(0, length))
      .join('\n');
  const torn = await readTorn(form, joined(sign), { finish });
  const wrong = wrongCells(torn).filter((id) => {
    const { resolved } = torn.report.cells.get(id)!;
    return resolved !== null && resolved !== torn.sample.figures.get(id)!.resolved;
  });
  expect(wrong).toEqual([]);
  expect(silentCells(torn).filter((id) => torn.report.cells.get(id)!.state === 'number')).toEqual([]);
});

it('lines that end alike are cut only where several end in words', () => {
  const cut = ['本报告依据《中华人民', '其中政策解读三十六条', '及时登记按期答复每一'];
  expect(lengthOfCutLines([...cut, '规章 12'])).toBe(10);
  expect(lengthOfCutLines([...cut, '行政规范性文件 12 4 31'])).toBeNull();
  expect(lengthOfCutLines(['规章 12 3 4', '规章 13 5 6', '规章 17 8 9'])).toBeNull();
});
