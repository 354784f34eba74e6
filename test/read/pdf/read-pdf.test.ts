import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document, Slot } from '../../../src/model/document.js';
import type { PdfEngine } from '../../../src/read/pdf/engine/page-content.js';
import { readPdf } from '../../../src/read/pdf/read-pdf.js';
import { corpusBytes, corpusTruth, HAS_CORPUS } from './corpus.js';
import { TABLE_3_LABELS } from './form-labels.js';

interface Figures {
  readonly table2: Readonly<Record<string, readonly (number | string)[]>>;
  readonly table3: readonly (readonly (number | null)[])[];
  readonly table4: readonly number[];
}

const ROOT = new URL('../../../fixtures/', import.meta.url);
const CASES = readdirSync(ROOT).filter((name) => name.startsWith('pdf-'));
const ENGINES: readonly PdfEngine[] = ['pdfium', 'pdfjs'];

function sourceOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`${name}/source.pdf`, ROOT)));
}

function figuresOf(name: string): Figures {
  return JSON.parse(readFileSync(new URL(`${name}/figures.json`, ROOT), 'utf8'));
}

function rowsOf(document: Document): (readonly Slot[])[] {
  return document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
}

/** The slots on the right of the one with this text. */
function rightOf(rows: readonly (readonly Slot[])[], label: string): string[] | null {
  for (const row of rows) {
    const at = row.findIndex((slot) => slot.raw === label);
    if (at >= 0) return row.slice(at + 1).map((slot) => slot.raw);
  }
  return null;
}

/** The seven figures of each row of table 三, found by its label: 1. to 3. stand under several groups. */
function table3Of(document: Document): (string | null)[][] {
  const rows = rowsOf(document);
  let from = 0;
  return TABLE_3_LABELS.map((label) => {
    const at = rows.findIndex((row, index) => index >= from && row.some((slot) => slot.raw === label));
    const row = at < 0 ? undefined : rows[at];
    from = at + 1;
    if (row === undefined) return [`no row ${label}`];
    const figures = row.slice(row.findIndex((slot) => slot.raw === label) + 1);
    return figures.map((slot) => (slot.raw === '' ? null : slot.raw));
  });
}

function asPrinted(rows: readonly (readonly (number | null)[])[]): (string | null)[][] {
  return rows.map((row) => row.map((value) => (value === null ? null : String(value))));
}

describe.each(ENGINES)('the tables of a report, with %s', (engine) => {
  it.each(CASES)('come out cell by cell of %s', async (name) => {
    const document = await readPdf(sourceOf(name), { engine });
    const figures = figuresOf(name);
    const rows = rowsOf(document);
    expect(table3Of(document)).toEqual(asPrinted(figures.table3));
    expect(rows.map((row) => row.map((slot) => slot.raw))).toContainEqual(figures.table4.map(String));
    for (const [label, values] of Object.entries(figures.table2)) {
      expect(rightOf(rows, label)?.filter((raw) => raw !== '')).toEqual(values.map(String));
    }
  });

  it.skipIf(!HAS_CORPUS)('come out cell by cell of a published report of six pages', async () => {
    const document = await readPdf(corpusBytes('huaian-2024.pdf'), { engine });
    const truth = corpusTruth('huaian-2024');
    const table3 = Object.entries(truth).flatMap(([id, value]) =>
      id.startsWith('t3_') ? [String(value)] : [],
    );
    const table4 = Object.entries(truth).flatMap(([id, value]) =>
      id.startsWith('t4_') ? [String(value)] : [],
    );
    expect(table3).toHaveLength(175);
    const figures = rowsOf(document).map((row) =>
      row.map((slot) => slot.raw).filter((raw) => /^\d+$/.test(raw)),
    );
    expect(figures.filter((row) => row.length === 7).flat()).toEqual(table3);
    expect(figures).toContainEqual(table4);
    expect(document.remarks).toEqual([]);
  });
});

describe('a report that is read', () => {
  it('keeps the spans and the order of tables and text', async () => {
    const { blocks, title } = await readPdf(sourceOf('pdf-chromium-wenquan'));
    expect(title).toBe('临澄市青湖区人民政府2023年政府信息公开工作年度报告');
    const outline = blocks.map((block) =>
      block.kind === 'table' ? `${block.rows.length}×${block.columnCount}` : block.text,
    );
    expect(outline.filter((entry) => entry.length < 30)).toEqual([
      '临澄市青湖区人民政府',
      '2023年政府信息公开工作年度报告',
      '一、总体情况',
      '二、主动公开政府信息情况',
      '14×4',
      '三、收到和处理政府信息公开申请情况',
      '28×10',
      '四、政府信息公开行政复议、行政诉讼情况',
      '4×15',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    const results = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
    const spanOf = (label: string) => {
      const slot = results.find((candidate) => candidate.raw === label);
      return slot && [slot.rowSpan, slot.columnSpan];
    };
    expect(spanOf('三、本年度办理结果')).toEqual([22, 1]);
    expect(spanOf('（三）不予公开')).toEqual([8, 1]);
    expect(spanOf('（七）总计')).toEqual([1, 2]);
    expect(spanOf('法人或其他组织')).toEqual([1, 5]);
  });

  it('knows the page and the box of every cell, whichever way the page lies', async () => {
    const boxOf = async (name: string) => {
      const rows = rowsOf(await readPdf(sourceOf(name)));
      const slot = rows.flat().find((candidate) => candidate.raw === '（七）总计');
      return slot?.where;
    };
    const upright = await boxOf('pdf-chromium-wenquan');
    expect(upright).toMatchObject({ kind: 'pdf', page: 2 });
    // The reports differ in their figures only, so that their cells stand in the same places.
    for (const name of ['pdf-flag-turned', 'pdf-content-turned', 'pdf-content-turned-unflagged']) {
      const where = await boxOf(name);
      if (upright?.kind !== 'pdf' || where?.kind !== 'pdf') throw new Error('no place');
      expect(where.page).toBe(upright.page);
      for (const [index, pt] of where.box.entries())
        expect(Math.abs(pt - (upright.box[index] ?? 0))).toBeLessThan(1.5);
    }
  });

  it.each(ENGINES)('tells of text that nobody sees and uses none of it, with %s', async (engine) => {
    const { blocks, remarks } = await readPdf(sourceOf('pdf-hidden-text'), { engine });
    const told = new Set(remarks.map((remark) => remark.text));
    expect(remarks.every((remark) => remark.code === 'HIDDEN_TEXT' && remark.where?.kind === 'pdf')).toBe(
      true,
    );
    expect(told).toContain('unpainted: 901901901901901901901');
    expect(told).toContain('same-colour: 902902902902902902902');
    expect([...told].filter((text) => text.startsWith('covered: 903')).length).toBeGreaterThan(0);
    if (engine === 'pdfium') expect([...told].some((text) => text.startsWith('off-page: 904'))).toBe(true);
    expect(JSON.stringify(blocks)).not.toMatch(/90[1-4]/);
  });

  it('says where it went by the text because lines are missing', async () => {
    const { remarks } = await readPdf(sourceOf('pdf-borderless'));
    expect(new Set(remarks.map((remark) => remark.code))).toEqual(new Set(['UNRULED_TABLE']));
    expect((await readPdf(sourceOf('pdf-libreoffice'))).remarks).toEqual([]);
  });

  it('comes out the same every time', async () => {
    const bytes = sourceOf('pdf-landscape-header-repeated');
    expect(await readPdf(bytes)).toEqual(await readPdf(bytes));
  });
});
