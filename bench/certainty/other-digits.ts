import { drawTable } from '../../test/render/draw.js';
import { type Random, seeded } from '../../test/render/random.js';
import { inventReport } from '../../test/render/report.js';
import type { Damage, TableOfForm } from './damage.js';
import { eachLine, figuresOf, isRow } from './kept-digits.js';

/** Damage that puts digits among those of the report that are none of its figures, or takes some away. */
export const OTHER_DIGITS: readonly Damage[] = [
  { name: 'lines numbered before labels', lines: (lines) => lines.map((line, at) => `${at + 1}${line}`) },
  {
    name: 'lines numbered before figures',
    row: ({ figures }, random) => ({
      figures: figures.length > 0 ? [String(random.int(1, 30)), ...figures] : [],
    }),
  },
  {
    name: 'lines numbered behind figures',
    lines: (lines) => lines.map((line, at) => (isRow(line) ? `${line}${at + 1}` : line)),
  },
  {
    name: 'numbers of pages between lines',
    lines: (lines, random) => lines.map((line) => (random.chance(0.05) ? line + pageNumber(random) : line)),
  },
  {
    name: 'numbers of pages within rows',
    lines: eachLine(0.05, (line, random) => cutIn(line, pageNumber(random), random)),
  },
  {
    name: 'marks of footnotes',
    row: ({ figures }, random) => ({
      figures: figures.map((text) =>
        random.chance(0.02) ? text + random.pick(['①', '[1]', '*', '¹', '注1', '（注1）']) : text,
      ),
    }),
  },
  {
    name: 'numbers behind labels',
    lines: eachLine(0.15, (line, random) =>
      line.replace(/^(.*\p{Script=Han})/su, `$1${random.pick(['（1）', '[2]', '*', '2023年', '①', '3项'])}`),
    ),
  },
  { name: 'years within labels', lines: eachLine(0.2, (line) => line.replace(/本年/u, '2023年')) },
  {
    name: 'years between rows',
    lines: eachLine(0.1, (line, random) => line + random.pick(['\n2023年', '\n2023', '\n2023年度'])),
  },
  { name: 'a column of last year', lines: eachLine(1, (line, random) => `${line} ${random.int(0, 300)}`) },
  {
    name: 'a column of last year, glued',
    lines: eachLine(1, (line, random) => `${line}${random.int(0, 300)}`),
  },
  {
    name: 'a column of percentages',
    lines: eachLine(1, (line, random) => `${line} ${random.int(0, 100)}.${random.int(0, 9)}%`),
  },
  {
    name: 'a row of last year below some rows',
    lines: eachLine(
      0.1,
      (line, random) => `${line}\n上年 ${Array.from({ length: 7 }, () => random.int(0, 9)).join(' ')}`,
    ),
  },
  {
    name: 'the table of last year first',
    lines: (lines, random, of) => ['上年数据', ...lastYear(of, random), '本年数据', ...lines],
  },
  {
    name: 'the table of last year behind',
    lines: (lines, random, of) => [...lines, '上年数据', ...lastYear(of, random)],
  },
  {
    name: 'table 三 of last year first',
    lines: (lines, random, of) =>
      of.table === 't3' ? ['上年数据', ...lastYear(of, random), '本年数据', ...lines] : lines,
  },
  {
    name: 'table 三 of last year behind',
    lines: (lines, random, of) =>
      of.table === 't3' ? [...lines, '上年数据', ...lastYear(of, random)] : lines,
  },
  {
    name: 'rows twice with another total',
    lines: (lines, random) =>
      lines.flatMap((line) =>
        isRow(line) && random.chance(0.05)
          ? [line, line.replace(/\d+(?=\D*$)/u, String(random.int(0, 99)))]
          : [line],
      ),
  },
  {
    name: '（七） twice, first with another figure',
    lines: (lines, random) =>
      lines.flatMap((line) =>
        /（七）总计/u.test(line) ? [line.replace(/\d(?=\D*$)/u, String(random.int(0, 9))), line] : [line],
      ),
  },
  {
    name: 'a digit of a footnote behind some rows',
    lines: eachLine(0.1, (line, random) => line.replace(/\d(?=\D*$)/u, `$&${random.int(1, 3)}`)),
  },
  {
    name: 'letters for digits',
    lines: eachLine(0.3, (line) => line.replace(/0(?=[^0]*$)/u, 'O').replace(/1(?=[^1]*$)/u, 'l')),
  },
  {
    name: 'the last digit read as another',
    lines: eachLine(0.05, (line, random) => line.replace(/\d(?=\D*$)/u, String(random.int(0, 9)))),
  },
  {
    name: 'the ends of some rows cut off',
    lines: eachLine(0.15, (line, random) => line.slice(0, -random.int(1, 3))),
  },
  { name: 'all lines cut at a width', lines: (lines, random) => cutAt(lines, random.int(20, 40)) },
];

function pageNumber(random: Random): string {
  return random.pick(['\n5\n', '\n- 5 -\n', '\n12\n', '\n第5页\n', '\n5/8\n', '\n—5—\n', '\n15\n']);
}

function cutIn(line: string, text: string, random: Random): string {
  const at = random.int(figuresOf(line) + 1, line.length);
  return line.slice(0, at) + text + line.slice(at);
}

/** The same table of another report, a row to a line. */
function lastYear({ table, form }: TableOfForm, random: Random): string[] {
  const { tables } = inventReport({ form, scale: 'county' }, seeded(random.int(1, 2 ** 30)));
  const drawn = drawTable(tables.find(({ id }) => id === table)!);
  return drawn.rows.filter((row) => row.length > 0).map((row) => row.map(({ text }) => text).join(' '));
}

function cutAt(lines: readonly string[], width: number): string[] {
  return lines.map((line) => [...line].slice(0, width).join(''));
}
