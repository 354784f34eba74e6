import { expect, it } from 'vitest';
import { cutLines } from '../../../src/align/typed/cut-lines.js';
import { typedText } from '../../../src/align/typed/typed-text.js';
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

/** The first signs of a line, as many as a terminal shows in so many columns. */
function inColumns(line: string, columns: number): string {
  let width = 0;
  return [...line]
    .filter((sign) => {
      width += sign > '\u2e7f' ? 2 : 1;
      return width <= columns;
    })
    .join('');
}

const CUTS = {
  signs: (line: string, length: number) => line.slice(0, length),
  columns: (line: string, length: number) => inColumns(line, 2 * length),
};

it.each(
  ['ogi-2021', 'ogi-2019'].flatMap((form) =>
    (['signs', 'columns'] as const).flatMap((by) =>
      [14, 16, 18, 20].map((length) => [form, by, length] as const),
    ),
  ),
)('believes no figure that ends a cut line where the lines of tables alone are cut (%s, by %s, %i)', async (form, by, length) => {
  const finish = (page: string) => {
    const lines = page.split('\n');
    const [from, to] = ['二、', '五、'].map((mark) => lines.findIndex((line) => line.startsWith(mark)));
    return lines.map((line, at) => (at >= from! && at < to! ? CUTS[by](line, length) : line)).join('\n');
  };
  const torn = await readTorn(form, joined(' '), { finish });
  const wrong = wrongCells(torn).filter((id) => {
    const { resolved } = torn.report.cells.get(id)!;
    return resolved !== null && resolved !== torn.sample.figures.get(id)!.resolved;
  });
  expect(wrong).toEqual([]);
});

it('lines that end alike are cut only where several of them end in words', () => {
  const cut = ['本报告依据《中华人民', '其中政策解读三十六条', '及时登记按期答复每一', '规章 12 3456'];
  expect(cutLines([...cut, '规章 12'])).toEqual(new Set([0, 1, 2, 3]));
  expect(cutLines(['行政规范性文件 12 4 31', ...cut])).toEqual(new Set([1, 2, 3, 4]));
  expect(cutLines([cut[0]!, '行政规范性文件 12 4 31', ...cut.slice(1)])).toEqual(new Set());
  expect(cutLines([cut[0]!, cut[0]!, ...cut.slice(1, 2), cut[3]!])).toEqual(new Set());
  expect(cutLines(['规章 123 45 6', '规章 133 45 6', '规章 173 48 9'])).toEqual(new Set());
});

it('a unit behind digits is no word that a cut line ends in', () => {
  const lines = [
    '信息内容\t采购项目数量\t采购总金额',
    '政府集中采购\t333\t6408万元',
    '三、收到和处理政府信息公开申请情况',
  ];
  expect(cutLines(lines)).toEqual(new Set());
});

it('a figure that has its line to itself ends no cut line', () => {
  const text = [
    '本报告依据《中华人民',
    '其中政策解读三十六条',
    '及时登记按期答复每一',
    '规章 12 3456',
    '1234567890',
  ].join('\n');
  const where = (start: number, end: number) => ({ kind: 'text', start, end }) as const;
  const typed = typedText({
    title: null,
    blocks: [{ kind: 'run', text, where: where(0, text.length) }],
    remarks: [],
  });
  const placeOf = (figure: string) => where(text.indexOf(figure), text.indexOf(figure) + figure.length);
  expect(typed.endsCutLine(placeOf('3456'))).toBe(true);
  expect(typed.endsCutLine(placeOf('1234567890'))).toBe(false);
});
