import { describe, expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import type { DrawnTable } from '../../render/draw.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';
import { notPrinted, type Sample, withFigures } from '../../render/sample.js';
import { drawnTextPage } from '../../render/text/page.js';

type Row = DrawnTable['rows'][number];

const FORMS = ['ogi-2021', 'ogi-2019'] as const;

/** Ways in which converters of pages set bars and line ends. */
const WAYS: Readonly<Record<string, (row: Row, missing: number) => string>> = {
  'with a bar behind each cell and none for cells that they lack': (row) =>
    row.map(({ text }) => `${text} |`.trimStart()).join(' '),
  'with a bar before its first cell and below each': (row, missing) =>
    `| ${row.map(({ text }) => (text === '' ? '|' : `${text}\n|`)).join('\n')}${missing === 0 ? '' : `\n${'|'.repeat(missing)}`}`,
};

describe.each(FORMS)('a report of the form %s whose rows are written', (form) => {
  it.each(Object.entries(WAYS))('%s is read cell by cell', async (_, write) => {
    const whole = inventReport({ form, scale: 'county' }, seeded(5));
    for (const sample of [whole, sparse(whole), openEnded(whole)])
      expect(await faults(sample, write)).toEqual([]);
  });
});

/** The cells that are read as something else than is printed. */
async function faults(sample: Sample, write: (row: Row, missing: number) => string): Promise<string[]> {
  const text = drawnTextPage(sample, ({ rows, columnCount }) =>
    rows
      .filter((row) => row.length > 0)
      .map((row) => write(row, columnCount - row.length))
      .join('\n'),
  );
  const { reports } = await extractReports(new TextEncoder().encode(text), { path: 'page.txt', url: null });
  return [...sample.report.figures].flatMap(([id, { state, value }]) => {
    const cell = reports[0]?.cells.get(id);
    return cell?.state === state && cell.value === value ? [] : [`${id}: ${cell?.state} ${cell?.raw}`];
  });
}

/** The report with blanks for the zeros of single applicants. */
function sparse(sample: Sample): Sample {
  return withFigures(sample, (figure, id) =>
    figure.value === 0 && id.startsWith('t3') && !id.endsWith('__total') ? notPrinted('', 0) : figure,
  );
}

/** The report with blanks for the last figures of documents. */
function openEnded(sample: Sample): Sample {
  return withFigures(sample, (figure, id) =>
    /^t2_(?:regulations|normative_docs)__(?:in_force|public_total)$/u.test(id) ? notPrinted('') : figure,
  );
}
