import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { foldCharacters } from '../../../src/read/fold-characters.js';
import { openPdf } from '../../../src/read/pdf/engine/open-pdf.js';
import type { Glyph, OpenPdf, PageContent, PdfEngine } from '../../../src/read/pdf/engine/page-content.js';
import { FIRST_EXTRA, type MinimalPage, minimalPdf, textAt } from './minimal-pdf.js';

const ENGINES: readonly PdfEngine[] = ['pdfium', 'pdfjs'];

async function readOnly(
  engine: PdfEngine,
  page: MinimalPage,
  extra: readonly string[] = [],
  catalog = '',
): Promise<PageContent> {
  const pdf = await openPdf(minimalPdf({ pages: [page], extra, catalog }), engine);
  try {
    return await pdf.readPage(0);
  } finally {
    await pdf.close();
  }
}

function textOf(page: PageContent): string {
  return page.glyphs.map((glyph) => glyph.text).join('');
}

describe.each(ENGINES)('what %s tells of a page', (engine) => {
  it('gives characters with their pen, em box and size, and no white space', async () => {
    const page = await readOnly(engine, { content: textAt(100, 200, 'A 1') });
    expect(page).toMatchObject({ page: 1, widthPt: 600, heightPt: 800, cut: false });
    expect(textOf(page)).toBe('A1');
    const [letter] = page.glyphs;
    expect(letter).toMatchObject({ originX: 100, originY: 200, direction: 0, fontSizePt: 12, renderMode: 0 });
    expect(letter?.box[0]).toBeCloseTo(100, 1);
    expect(letter?.box[1]).toBeCloseTo(200 - 0.2 * 12, 1);
    // The advance of A in Helvetica is 667 thousandths.
    expect(letter?.box[2]).toBeCloseTo(100 + 0.667 * 12, 1);
    expect(letter?.box[3]).toBeCloseTo(200 + 0.8 * 12, 1);
    expect(letter?.color).toEqual([0, 0, 0, 255]);
  });

  it('takes the bytes of a file as Node reads them', async () => {
    const pdf = await openPdf(
      Buffer.from(minimalPdf({ pages: [{ content: textAt(100, 200, 'A') }] })),
      engine,
    );
    expect(textOf(await pdf.readPage(0))).toBe('A');
    await pdf.close();
  });

  it('tells colour, opacity and render mode', async () => {
    const content = `1 0 0 rg ${textAt(10, 10, 'a')} /Half gs ${textAt(30, 10, 'b')} ${textAt(50, 10, 'c', 12, 3)}`;
    const { glyphs } = await readOnly(engine, { content, resources: '/ExtGState << /Half << /ca 0.5 >> >>' });
    expect(glyphs.map((glyph) => [glyph.text, glyph.color?.slice(0, 3), glyph.renderMode])).toEqual([
      ['a', [255, 0, 0], 0],
      ['b', [255, 0, 0], 0],
      ['c', [255, 0, 0], 3],
    ]);
    expect(glyphs[0]?.color?.[3]).toBe(255);
    expect(Math.abs((glyphs[1]?.color?.[3] ?? 0) - 128)).toBeLessThanOrEqual(1);
  });

  it('follows character and word spacing, horizontal scale, rise, kerning and leading', async () => {
    const content =
      "BT /F1 10 Tf 2 Tc 3 Tw 50 Tz 4 Ts 12 TL 1 0 0 1 100 300 Tm [(11) -1000 (1 1)] TJ T* (2) Tj 5 0 Td (3) ' ET";
    const { glyphs } = await readOnly(engine, { content });
    // A figure of Helvetica is 556 thousandths wide: (5.56 + 2) / 2 = 3.78 pt from one to the next.
    const places = glyphs.map((glyph) => [
      glyph.text,
      Math.round(glyph.originX * 100) / 100,
      Math.round(glyph.originY),
    ]);
    expect(places).toEqual([
      ['1', 100, 304],
      ['1', 103.78, 304],
      ['1', 112.56, 304],
      // The blank adds its own width of 278 thousandths, character and word spacing.
      ['1', 120.23, 304],
      ['2', 100, 292],
      ['3', 105, 280],
    ]);
  });

  it('gives signs of a font that says they have no width the room that they take up', async () => {
    const shown = 'BT /F2 10 Tf 1 0 0 1 100 300 Tm [(1) -556 (2)] TJ ET';
    const { glyphs } = await readOnly(
      engine,
      { content: '/Form Do', resources: `/XObject << /Form ${FIRST_EXTRA} 0 R >>` },
      [
        `<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F2 ${FIRST_EXTRA + 1} 0 R >> >> /Length ${shown.length} >>\nstream\n${shown}\nendstream`,
        `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 48 /LastChar 57 /Widths [${'0 '.repeat(10)}] >>`,
      ],
    );
    expect(glyphs.map(({ text, originX }) => [text, Math.round(originX * 10) / 10])).toEqual([
      ['1', 100],
      ['2', 105.6],
    ]);
    for (const { box } of glyphs) {
      expect(box[2] - box[0]).toBeGreaterThan(2);
      expect(box[2] - box[0]).toBeLessThan(7);
    }
  });

  it('tells the text, lines and fills that clip paths leave nothing of, and cuts those that they cut', async () => {
    const seen = textAt(20, 105, 'a');
    const drawn = '0 120 m 400 120 l S 0 400 m 90 400 l S 10 0 50 800 re f';
    const content = `q 0 100 80 50 re W n q 10 0 60 800 re W n ${seen}${textAt(75, 105, 'b')}${drawn} Q ${textAt(75, 105, 'c')}${textAt(20, 300, 'd')} Q ${textAt(20, 300, 'e')}`;
    const page = await readOnly(engine, { content });
    expect(page.glyphs.map(({ text, clipped }) => [text, clipped])).toEqual([
      ['a', false],
      ['b', true],
      ['c', false],
      ['d', true],
      ['e', false],
    ]);
    expect(page.segments).toHaveLength(1);
    expect(page.segments[0]?.x1).toBeLessThan(75);
    expect(page.areas).toHaveLength(1);
    expect(page.areas[0]!.box[3]).toBeLessThan(155);
  });

  it('paints nothing of a form outside of its box, nor of what clips the form', async () => {
    const shown = textAt(10, 100, 'a') + textAt(10, 300, 'b') + textAt(60, 100, 'c');
    const { glyphs } = await readOnly(
      engine,
      {
        content: 'q 0 0 150 800 re W n 1 0 0 1 100 0 cm /Form Do Q',
        resources: `/XObject << /Form ${FIRST_EXTRA} 0 R >>`,
      },
      [
        `<< /Type /XObject /Subtype /Form /BBox [0 0 600 200] /Resources << /Font << /F1 3 0 R >> >> /Length ${shown.length} >>\nstream\n${shown}\nendstream`,
      ],
    );
    expect(glyphs.map(({ text, clipped }) => [text, clipped])).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
    ]);
  });

  it('sets text that is given in place of what is painted where that is painted, every character of it', async () => {
    const content = '/Span << /ActualText (11021) >> BDC BT /F1 10 Tf 1 0 0 1 100 300 Tm (11021) Tj ET EMC';
    const { glyphs } = await readOnly(engine, { content });
    expect(glyphs.map((glyph) => glyph.text).join('')).toBe('11021');
    for (const [index, { box, originY }] of glyphs.entries()) {
      expect(Math.abs(box[0] - (100 + index * 5.56))).toBeLessThan(3);
      expect(originY).toBeCloseTo(300, 1);
    }
  });

  it('gives every one of several dashes in a row that are given in place of themselves, and the text of a mark once', async () => {
    const span = (text: string, shown: string) => `/Span << /ActualText ${text} >> BDC ${shown} EMC\n`;
    const dashes = [100, 140, 180, 220].map((x, index) =>
      span(index % 2 === 0 ? '(-)' : '<FEFF002D>', textAt(x, 300, '-')),
    );
    const halves = span('(-)', textAt(100, 200, '-') + textAt(104, 200, '-'));
    const { glyphs } = await readOnly(engine, { content: [...dashes, halves].join('') });
    const row = glyphs.filter(({ originY }) => originY > 250);
    expect(row.map(({ text, originX }) => [text, Math.round(originX)])).toEqual([
      ['-', 100],
      ['-', 140],
      ['-', 180],
      ['-', 220],
    ]);
    for (const { fontSizePt, originY, direction } of row) {
      expect([Math.round(fontSizePt), Math.round(originY), direction]).toEqual([12, 300, 0]);
    }
    if (engine === 'pdfium') expect(glyphs.length - row.length).toBe(1);
  });

  it.each([
    ['0 1 -1 0', 90],
    ['-1 0 0 -1', 180],
    ['0 -1 1 0', 270],
    ['0.7071 0.7071 -0.7071 0.7071', 45],
  ])('tells the direction of text written with %s', async (matrix, direction) => {
    const content = `BT /F1 10 Tf ${matrix} 300 400 Tm (1) Tj ET`;
    expect((await readOnly(engine, { content })).glyphs[0]).toMatchObject({
      direction,
      fontSizePt: expect.closeTo(10, 1),
    });
  });

  it('does not apply /Rotate and counts from the corner of the crop box', async () => {
    const page = await readOnly(engine, {
      content: `${textAt(120, 130, 'x')} 0 0 0 rg 100 150 200 1 re f`,
      entries: '/Rotate 90 /CropBox [100 100 500 700]',
    });
    expect(page).toMatchObject({ widthPt: 400, heightPt: 600 });
    expect(page.glyphs[0]).toMatchObject({ originX: 20, originY: 30, direction: 0 });
    expect(page.segments).toEqual([{ x0: 0, y0: 50.5, x1: 200, y1: 50.5 }]);
  });

  it('takes the strokes along outlines of letters for no rules, and those of cells for rules', async () => {
    const four =
      '110 300 m 103 310 l 110 310 l h 110 312 m 112 312 l 112 298 l 110 298 l 110 306 l 100 306 l 110 320 l h';
    const zero = '120 300 m 130 300 130 320 120 320 c 110 320 110 300 120 300 c h';
    const one = '140 300 m 140 318 l 142 318 l 142 300 l h';
    const { segments } = await readOnly(engine, {
      content: `0.2 w ${four} ${zero} ${one} S 200 300 100 20 re S 200 340 m 300 340 l S`,
    });
    expect(segments.map(({ x0, y0, x1, y1 }) => [x0, y0, x1, y1]).sort()).toEqual([
      [200, 300, 200, 320],
      [200, 300, 300, 300],
      [200, 320, 300, 320],
      [200, 340, 300, 340],
      [300, 300, 300, 320],
    ]);
  });

  it('counts thin fills with mitred ends as rules', async () => {
    const content =
      '100 500 m 200 500 l 198 502 l 102 502 l h f 100 500 m 100 550 l 101.5 548.5 l 101.5 501.5 l h f ' +
      // The mitre is longer than the line is thick by what the numbers of the file are rounded.
      '300 500 m 300 550 l 300.5 549.498 l 300.5 500 l h f';
    const { segments, areas } = await readOnly(engine, { content });
    expect(segments).toEqual([
      { x0: 100, y0: 501, x1: 200, y1: 501 },
      { x0: 100.75, y0: 500, x1: 100.75, y1: 550 },
      { x0: 300.25, y0: 500, x1: 300.25, y1: 550 },
    ]);
    expect(areas).toEqual([]);
  });

  it('counts thin shapes that are no rectangles as areas that cover nothing: digits are drawn so', async () => {
    const { segments, areas } = await readOnly(engine, {
      content: '100 500 m 102 500 l 102 507 l 101 507 101 507 100 507 c f',
    });
    expect(segments).toEqual([]);
    expect(areas.map(({ box, covers }) => [box.map(Math.round), covers])).toEqual([
      [[100, 500, 102, 507], false],
    ]);
  });

  it.each([
    ['a hole', '100 500 100 50 re 101 501 98 48 re f*', '300 500 100 50 re 320 510 60 30 re f*'],
    ['a hole drawn first', '101 501 98 48 re 100 500 100 50 re f*', '320 510 60 30 re 300 500 100 50 re f*'],
  ])('takes a shape with %s for the frame that is left, and for no cover', async (_, thin, wide) => {
    const page = await readOnly(engine, { content: `${thin}\n${wide}` });
    const rules = page.segments.map(({ x0, y0, x1, y1 }) => [x0, y0, x1, y1]).sort();
    expect(rules).toEqual([
      [100.5, 500.5, 100.5, 549.5],
      [100.5, 500.5, 199.5, 500.5],
      [100.5, 549.5, 199.5, 549.5],
      [199.5, 500.5, 199.5, 549.5],
    ]);
    expect(page.areas.filter((area) => area.covers)).toEqual([]);
  });

  it('counts strokes and thin fills as rules; big fills are areas, clips and oblique lines nothing', async () => {
    const content = [
      '2 w 50 700 m 550 700 l S', // a stroke
      '50 600 1 80 re f', // a thin fill, upright
      '100 500 100 50 re S', // the outline of a box
      '0.8 g 300 500 100 50 re f', // a shaded cell
      '10 10 500 0.5 re W n', // a clip
      '50 50 m 100 90 l S', // an oblique line
    ].join('\n');
    const page = await readOnly(engine, { content });
    const rules = page.segments.map(({ x0, y0, x1, y1 }) => [x0, y0, x1, y1].map(Math.round)).sort();
    expect(rules).toEqual(
      [
        [50, 700, 550, 700],
        [51, 600, 51, 680],
        [100, 500, 200, 500],
        [100, 550, 200, 550],
        [100, 500, 100, 550],
        [200, 500, 200, 550],
      ].sort(),
    );
    expect(page.areas.map((area) => [area.kind, area.box.map(Math.round), area.color, area.covers])).toEqual([
      ['fill', [300, 500, 400, 550], [204, 204, 204, 255], true],
    ]);
  });

  it('walks forms within forms with their matrices, and keeps the order of painting', async () => {
    const inner = FIRST_EXTRA + 1;
    const form = (entries: string, body: string) =>
      `<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] ${entries} /Length ${body.length} >>\nstream\n${body}\nendstream`;
    const { glyphs, segments, areas } = await readOnly(
      engine,
      {
        content: `${textAt(5, 5, 'a')} q 2 0 0 2 0 0 cm /Outer Do Q 1 g 0 0 500 500 re f`,
        resources: `/XObject << /Outer ${FIRST_EXTRA} 0 R >>`,
      },
      [
        form(`/Matrix [1 0 0 1 10 0] /Resources << /XObject << /Inner ${inner} 0 R >> >>`, '/Inner Do'),
        form(
          '/Matrix [1 0 0 1 0 20] /Resources << /Font << /F1 3 0 R >> >>',
          `${textAt(1, 1, 'b', 6)} 0 0 30 0.5 re f`,
        ),
      ],
    );
    expect(glyphs.map((glyph) => [glyph.text, glyph.originX, glyph.originY, glyph.fontSizePt])).toEqual([
      ['a', 5, 5, 12],
      ['b', 22, 42, 12],
    ]);
    expect(segments).toEqual([{ x0: 20, y0: 40.5, x1: 80, y1: 40.5 }]);
    const paint = [...glyphs.map((glyph) => glyph.paint), ...areas.map((area) => area.paint)];
    expect(paint).toEqual([...paint].sort((a, b) => a - b));
  });

  it('reads figures typed into the fields of a form', async () => {
    const appearance = '/Tx BMC BT /F1 10 Tf 2 3 Td (4711) Tj ET EMC';
    const page = await readOnly(
      engine,
      { content: textAt(10, 10, 'x'), entries: `/Annots [${FIRST_EXTRA} 0 R]` },
      [
        `<< /Type /Annot /Subtype /Widget /FT /Tx /T (n) /V (4711) /F 4 /Rect [100 100 160 120] /AP << /N ${FIRST_EXTRA + 1} 0 R >> >>`,
        `<< /Type /XObject /Subtype /Form /BBox [0 0 60 20] /Resources << /Font << /F1 3 0 R >> >> /Length ${appearance.length} >>\nstream\n${appearance}\nendstream`,
      ],
    );
    expect(textOf(page)).toBe('x4711');
    expect(page.glyphs[1]).toMatchObject({ originX: 102, originY: 103 });
  });

  it.each([
    ['and a font to draw them in', '/DR << /Font << /F1 3 0 R >> >> /DA (/F1 10 Tf 0 g)', ''],
    ['and nothing else', '/DA (/Helv 9 Tf)', '/AP << /N 5 0 R >>'],
  ])('draws the fields of a form that ask for it, with a value %s', async (_, form, field) => {
    const old = 'BT /F1 10 Tf 2 3 Td (1) Tj ET';
    const page = await readOnly(
      engine,
      { content: textAt(10, 10, 'x'), entries: `/Annots [${FIRST_EXTRA} 0 R]` },
      [
        `<< /Type /Annot /Subtype /Widget /FT /Tx /T (n) /V (4711) /F 4 /Rect [100 100 160 120] ${field} >>`,
        `<< /Type /XObject /Subtype /Form /BBox [0 0 60 20] /Resources << /Font << /F1 3 0 R >> >> /Length ${old.length} >>\nstream\n${old}\nendstream`,
      ],
      `/AcroForm << /Fields [${FIRST_EXTRA} 0 R] /NeedAppearances true ${form} >>`,
    );
    expect(textOf(page)).toBe('x4711');
  });

  it('draws the fields of a form that have no looks', async () => {
    if (engine !== 'pdfium') return;
    const page = await readOnly(
      engine,
      { content: textAt(10, 10, 'x'), entries: `/Annots [${FIRST_EXTRA} 0 R]` },
      [
        '<< /Type /Annot /Subtype /Widget /FT /Tx /T (n) /V (4711) /F 4 /Rect [100 100 160 120] /DA (/F1 10 Tf 0 g) >>',
      ],
      `/AcroForm << /Fields [${FIRST_EXTRA} 0 R] /DR << /Font << /F1 3 0 R >> >> >>`,
    );
    expect(textOf(page)).toBe('x4711');
  });

  it.each([
    ['by name', `/OFF [${FIRST_EXTRA} 0 R]`],
    ['unless switched on', `/BaseState /OFF /ON [${FIRST_EXTRA + 1} 0 R]`],
  ])('paints nothing of layers that are switched off %s', async (_, state) => {
    const [off, on, form] = [FIRST_EXTRA, FIRST_EXTRA + 1, FIRST_EXTRA + 2].map((number) => `${number} 0 R`);
    const inForm = textAt(90, 10, 'd');
    const page = await readOnly(
      engine,
      {
        content: [
          `/OC /Off BDC ${textAt(10, 10, 'a')} 50 700 m 550 700 l S EMC`,
          `/OC /On BDC /P BMC ${textAt(30, 10, 'b')} EMC EMC ${textAt(50, 10, 'c')} /Form Do`,
        ].join(' '),
        resources: `/Properties << /Off ${off} /On ${on} >> /XObject << /Form ${form} >>`,
      },
      [
        '<< /Type /OCG /Name (off) >>',
        '<< /Type /OCG /Name (on) >>',
        `<< /Type /XObject /Subtype /Form /OC ${off} /BBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Length ${inForm.length} >>\nstream\n${inForm}\nendstream`,
      ],
      `/OCProperties << /OCGs [${off} ${on}] /D << ${state} >> >>`,
    );
    expect(page.glyphs.map(({ text, renderMode }) => [text, renderMode])).toEqual([
      ['a', 3],
      ['b', 0],
      ['c', 0],
      ['d', 3],
    ]);
    expect(page.segments).toEqual([]);
  });

  it('tells the title of the document and the names of the files in it', async () => {
    const pdf = await openPdf(minimalPdf({ pages: [{ content: '' }] }), engine);
    expect(pdf).toMatchObject({ pageCount: 1, title: null, attachments: [] });
    await pdf.close();
    await pdf.close();
  });
});

describe('both engines on the fixtures', () => {
  const opened: OpenPdf[] = [];
  afterAll(async () => {
    for (const pdf of opened) await pdf.close();
  });

  it.each([
    'pdf-chromium-noto',
    'pdf-landscape-header-repeated',
    'pdf-libreoffice',
    'pdf-content-turned',
    'pdf-hidden-text',
    'pdf-not-embedded',
    'pdf-vertical-labels',
  ])('see the same characters in the same places of %s', async (name) => {
    const bytes = new Uint8Array(
      readFileSync(new URL(`../../../fixtures/${name}/source.pdf`, import.meta.url)),
    );
    const [one, other] = await Promise.all(ENGINES.map((engine) => openPdf(bytes, engine)));
    if (one === undefined || other === undefined) throw new Error('not opened');
    opened.push(one, other);
    expect(one.pageCount).toBe(other.pageCount);
    for (let index = 0; index < one.pageCount; index++) {
      const [a, b] = await Promise.all([one.readPage(index), other.readPage(index)]);
      expect(unmatched(a, b)).toEqual([]);
      expect(unmatched(b, a)).toEqual([]);
      expect(a.segments.length).toBe(b.segments.length);
    }
  });
});

/** Glyphs of `a` that `b` has not within half a point. One engine puts ideographs for radicals, the other does not. */
function unmatched(a: PageContent, b: PageContent): string[] {
  const known = new Map<string, Glyph[]>();
  for (const glyph of b.glyphs) {
    const text = foldCharacters(glyph.text);
    known.set(text, [...(known.get(text) ?? []), glyph]);
  }
  const isSame = (one: Glyph, other: Glyph) =>
    one.direction === other.direction &&
    Math.abs(one.originX - other.originX) <= 0.5 &&
    Math.abs(one.originY - other.originY) <= 0.5 &&
    Math.abs(one.fontSizePt - other.fontSizePt) <= 0.1;
  return a.glyphs
    .filter((glyph) => !known.get(foldCharacters(glyph.text))?.some((other) => isSame(glyph, other)))
    .map(
      (glyph) =>
        `${glyph.text} at ${glyph.originX}, ${glyph.originY}, ${glyph.fontSizePt} pt, ${glyph.direction}°`,
    );
}
