import { describe, expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { type DrawnTable, drawTable } from '../../render/draw.js';
import { BLANK_NOISES } from '../../render/noise/figure-noise.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';
import { withoutSpans } from '../../render/spans.js';
import { textPage } from '../../render/text/page.js';
import { joined, readTorn, wrongCells } from '../torn-page.js';

/** Signs of Chinese that a column of labels holds in one line. */
const LABEL_SIGNS = 8;
const FIGURE_WIDTH = 12;

/** As a page of paper shows its cells: labels wrapped, figures beside the middle line of their label. */
function centred(drawn: DrawnTable): string {
  return withoutSpans(drawn, 'blank')
    .rows.map((cells) => {
      const pieces = cells.map(({ text, role }) => (role === 'figure' ? [text] : broken(text)));
      const height = Math.max(...pieces.map((lines) => lines.length));
      const top = pieces.map((lines) => Math.floor((height - lines.length) / 2));
      return Array.from({ length: height }, (_, at) =>
        pieces
          .map((lines, column) => inMiddle(lines[at - top[column]!] ?? ''))
          .join('  ')
          .trimEnd(),
      ).join('\n');
    })
    .join('\n');
}

function broken(text: string): string[] {
  return text.match(new RegExp(`.{1,${LABEL_SIGNS}}`, 'gu')) ?? [''];
}

function inMiddle(text: string): string {
  const free = Math.max(0, FIGURE_WIDTH - text.length);
  return ' '.repeat(Math.floor(free / 2)) + text + ' '.repeat(Math.ceil(free / 2));
}

describe('rows whose labels were wrapped around their figures', () => {
  const dashes = BLANK_NOISES.find(({ name }) => name === 'zeros-hyphen')!;

  it.each([
    ['ogi-2021', 'figures', 1],
    ['ogi-2019', 'figures', 2],
    ['ogi-2021', 'dashes', 3],
    ['ogi-2019', 'dashes', 4],
  ])('are read whole (%s, %s)', async (form, cells, seed) => {
    const invented = inventReport({ form, scale: 'city' }, seeded(seed));
    const { report, tables } = cells === 'dashes' ? dashes.apply(invented, seeded(seed)) : invented;
    const page = textPage(
      report,
      tables.map((table) => ({ id: table.id, text: centred(drawTable(table)) })),
    );
    const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'page.txt', url: null });
    const read = [...report.figures.keys()].map((id) => [id, reports[0]?.cells.get(id)?.value]);
    expect(read).toEqual([...report.figures].map(([id, { value }]) => [id, value]));
  });
});

describe('figures beside the second of the four lines of a label', () => {
  const LABEL = /（二）部分公开（区分处理的，只计这一情形，不计其他情形）(.*)$/mu;
  const wrapped = (write: (figures: string) => string) => (page: string) =>
    page.replace(
      LABEL,
      (_, figures: string) =>
        `（二）部分公开（\n区分处理的，只${write(figures)}\n计这一情形，不\n计其他情形）`,
    );
  const wide = (figures: string) =>
    figures.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

  it.each([
    ['half', (figures: string) => figures],
    ['full', wide],
  ])('are those of its row (digits of %s width)', async (_, write) => {
    const torn = await readTorn('ogi-2021', joined(' '), { finish: wrapped(write) });
    expect(wrongCells(torn)).toEqual([]);
  });

  it.each([
    ['two with blanks between them', '        6                    6'],
    ['one', ' 6'],
  ])('are no words of the label where they are %s', async (_, few) => {
    const torn = await readTorn('ogi-2021', joined(' '), { finish: wrapped(() => few) });
    const cells = [...torn.report.cells].filter(([id]) => id.startsWith('t3_partial'));
    expect(cells.some(([, { raw }]) => raw?.includes('6'))).toBe(true);
    expect(cells.map(([, { resolved }]) => resolved)).not.toContain(0);
  });
});
