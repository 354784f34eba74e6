import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cellMarks } from '../../src/inspect/cell-marks.js';
import { pagePictures } from '../../src/inspect/page-pictures.js';
import { pageSvg } from '../../src/inspect/page-svg.js';
import { type PageView, viewPages } from '../../src/inspect/page-view.js';
import { ABSENT, type CellReading } from '../../src/model/reading.js';

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../fixtures/${name}/source.pdf`, import.meta.url)));
}

function readingAt(page: number, state: CellReading['state']): CellReading {
  return { ...ABSENT, state, where: { kind: 'pdf', page, box: [10, 700, 40, 715] } };
}

async function firstPage(name: string): Promise<PageView> {
  const [view] = await viewPages(bytesOf(name), [1]);
  if (view === undefined) throw new Error('no page');
  return view;
}

describe('a page with what was found on it', () => {
  it('shows every line, every cell with its text, and the characters where they stand', async () => {
    const view = await firstPage('pdf-chromium-wenquan');
    const svg = pageSvg(view);
    const cells = view.tables.flatMap((table) => table.slots);
    expect(svg.match(/<rect [^>]*><title>row /g)).toHaveLength(cells.length);
    expect(svg.match(/<path /g)).toHaveLength(view.ruling.levels.length + view.ruling.uprights.length);
    expect(svg).toContain('<title>row 0, column 0, 1 × 4: 第二十条第（一）项</title>');
    expect(svg).toContain('二、主动公开政府信息情况</text>');
    expect(svg).not.toContain('<image');
  });

  it('is the same alone as among the other pages', async () => {
    const bytes = bytesOf('pdf-hidden-text');
    const [first] = await viewPages(bytes, [1]);
    expect(first).toEqual((await viewPages(bytes))[0]);
  });

  it('tells borders found from the text from those that are drawn', async () => {
    expect(pageSvg(await firstPage('pdf-borderless'))).toContain('<rect x="');
    expect(pageSvg(await firstPage('pdf-borderless'))).toMatch(/class="implied"/);
    expect(pageSvg(await firstPage('pdf-libreoffice'))).not.toMatch(/class="implied"/);
  });

  it('marks doubts where they stand', async () => {
    const [, second] = await viewPages(bytesOf('pdf-hidden-text'));
    expect(pageSvg(second ?? (await firstPage('pdf-hidden-text')))).toContain('HIDDEN_TEXT: unpainted: 901');
  });

  it('names the cells of the form that stand on the page, by their state', async () => {
    const cells = new Map([
      ['t2_permits__decisions', readingAt(1, 'number')],
      ['t2_penalties__decisions', readingAt(2, 'number')],
      ['t2_coercion__decisions', ABSENT],
    ]);
    const marks = cellMarks(cells, 1);
    expect(marks).toEqual([{ cellId: 't2_permits__decisions', state: 'number', box: [10, 700, 40, 715] }]);
    const svg = pageSvg(await firstPage('pdf-libreoffice'), { marks });
    expect(svg).toContain('<g class="number">');
    expect(svg).toContain('>t2_permits__decisions</text>');
  });

  it('lets no text of the document become markup', async () => {
    const view = await firstPage('pdf-libreoffice');
    const hostile = {
      ...view,
      remarks: [
        {
          code: 'X',
          text: '</title><script>&"',
          where: { kind: 'pdf', page: 1, box: [0, 0, 1, 1] } as const,
        },
      ],
    };
    expect(pageSvg(hostile)).not.toContain('<script>');
  });

  it.each([
    'pdf-flag-turned',
    'pdf-content-turned',
  ])('lays an upright picture of %s under it', async (name) => {
    const bytes = bytesOf(name);
    const view = await firstPage(name);
    const { value } = await pagePictures(bytes, [view]).next();
    if (value === undefined) throw new Error('no picture');
    const { picture } = value;
    const { width, height, rows } = greyRows(picture);
    expect([width, height]).toEqual([Math.round(view.widthPt * 1.5), Math.round(view.heightPt * 1.5)]);
    // The rules of the first table are dark from end to end in the picture, too.
    const [table] = view.tables;
    const topPx = Math.round((view.heightPt - (table?.box[3] ?? 0)) * 1.5);
    const inked = [topPx - 1, topPx, topPx + 1].map(
      (y) => rows[y]?.slice(120, 780).filter((grey) => grey < 200).length ?? 0,
    );
    expect(Math.max(...inked)).toBeGreaterThan(600);
    expect(pageSvg(view, { picture })).toContain(`href="${picture}"`);
  });
});

/** The rows of a grey PNG without filters, as `data:` address. */
function greyRows(picture: string): { width: number; height: number; rows: Uint8Array[] } {
  const png = Buffer.from(picture.replace(/^data:image\/png;base64,/, ''), 'base64');
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const length = png.readUInt32BE(33);
  const data = inflateSync(png.subarray(41, 41 + length));
  const rows = Array.from({ length: height }, (_, y) =>
    data.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)),
  );
  return { width, height, rows };
}
