import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hiddenRuns } from '../../../src/read/word/hidden-runs.js';
import { withoutNoteMarks } from '../../../src/read/word/note-marks.js';
import { readDoc } from '../../../src/read/word/read-doc.js';
import { docxHtml, readDocx } from '../../../src/read/word/read-docx.js';
import { entryText, withEntryText, zipEntries } from '../../../src/read/word/zip-directory.js';
import { TABLE_3_LABELS } from '../pdf/form-labels.js';

const ROOT = new URL('../../../fixtures/', import.meta.url);

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, ROOT)));
}

function figuresOf(name: string): {
  readonly table3: readonly number[][];
  readonly table4: readonly number[];
} {
  return JSON.parse(readFileSync(new URL(`${name}/figures.json`, ROOT), 'utf8'));
}

/** Repetitions in a document made to take long. Of 200 kB, what went with the square of the length took up to 3 seconds. */
const MANY = 100_000;
const MOST_CPU_MS = 2_000;

describe('a DOCX', () => {
  it('keeps its tables, with their spans and every figure', async () => {
    const { blocks } = await readDocx(bytesOf('docx-libreoffice/source.docx'));
    const figures = figuresOf('docx-libreoffice');
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(tables.map((table) => [table.rows.length, table.columnCount])).toEqual([
      [14, 4],
      [28, 10],
      [4, 15],
    ]);
    const rows = tables.flatMap((table) => table.rows.map((row) => row.map((slot) => slot.raw)));
    for (const row of figures.table3)
      expect(rows.map((slots) => slots.slice(-7))).toContainEqual(row.map(String));
    expect(rows).toContainEqual(figures.table4.map(String));
    const results = tables
      .flatMap((table) => table.rows.flat())
      .find((slot) => slot.raw === '三、本年度办理结果');
    expect(results).toMatchObject({ rowSpan: 22, columnSpan: 1 });
  });

  it('keeps the figures that the word processor worked out in simple fields', async () => {
    const plain = bytesOf('docx-libreoffice/source.docx');
    const entry = zipEntries(plain)?.find(({ name }) => name === 'word/document.xml');
    if (entry === undefined) throw new Error('no document');
    const field = '<w:fldSimple w:instr="=SUM(LEFT)">';
    const figure = /<w:r>(?:(?!<\/w:r>)[\s\S])*?<w:t>\d+<\/w:t><\/w:r>/g;
    const xml = entryText(plain, entry).replaceAll(figure, `${field}$&</w:fldSimple>`);
    expect(xml.split(field).length).toBeGreaterThan(100);
    expect(await docxHtml(withEntryText(plain, entry.name, xml))).toBe(await docxHtml(plain));
  });

  it('leaves out the numbers of footnotes', () => {
    const marked =
      '<td>规章<sup><a href="#footnote-2" id="footnote-ref-2">[1]</a></sup></td><td>12<sup>2</sup></td>';
    expect(withoutNoteMarks(marked)).toBe('<td>规章</td><td>12<sup>2</sup></td>');
  });

  it.each<[string, Uint8Array, string]>([
    ['cut off', bytesOf('docx-libreoffice/source.docx').slice(0, -200), 'E_TRUNCATED'],
    ['an empty archive', emptyArchive(), 'E_UNREADABLE'],
    [
      'made to fill the memory',
      claimingSize(bytesOf('docx-libreoffice/source.docx'), 0xf0000000),
      'E_UNREADABLE',
    ],
    ['nothing', new Uint8Array(0), 'E_TRUNCATED'],
  ])('is refused where it is %s', async (_, bytes, code) => {
    await expect(readDocx(bytes)).rejects.toMatchObject({ code });
  });
});

describe('text that Word hides', () => {
  it.each([
    [
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>一</w:t></w:r><w:r><w:rPr><w:b/><w:vanish w:val="1"/></w:rPr><w:t xml:space="preserve">2 </w:t></w:r>',
      ['一2 '],
    ],
    [
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>丙</w:t></w:r>',
      ['甲', '丙'],
    ],
    ['<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>见</w:t></w:r>', []],
    ['<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>见</w:t></w:r>', []],
  ])('is found: %s', (xml, expected) => {
    expect(hiddenRuns(xml)).toEqual(expected);
  });

  it.each([
    ['properties never closed', `<w:r>${'<w:rPr>'.repeat(MANY)}<w:vanish w:val="0"/></w:r>`],
    ['marks never closed', `<w:r>${'<w:rPr><w:vanish '.repeat(MANY)}</w:r>`],
    ['texts never closed', `<w:r><w:rPr><w:vanish/></w:rPr>${'<w:t '.repeat(MANY)}</w:r>`],
    ['runs never closed', `<w:vanish/>${'<w:r>'.repeat(MANY)}`],
    ['blanks without end', `<w:r><w:rPr><w:vanish${' '.repeat(MANY)}</w:rPr></w:r>`],
    ['unclosed marks', `<w:r><w:rPr>${'<w:vanish '.repeat(MANY)}</w:rPr></w:r>`],
    ['a text without end', `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${' '.repeat(MANY)}</w:r>`],
  ])('takes no longer than its length allows where there are %s', (_, xml) => {
    const start = process.cpuUsage();
    expect(hiddenRuns(xml)).toEqual([]);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(MOST_CPU_MS);
  });
});

describe('a DOC', () => {
  it('comes out as one run with a tab after each cell, its labels and figures in order, its quotes as printed', async () => {
    const { blocks } = await readDoc(bytesOf('doc-libreoffice/source.doc'));
    const [run] = blocks;
    if (run?.kind !== 'run') throw new Error('not a run');
    expect(blocks).toHaveLength(1);
    const figures = figuresOf('doc-libreoffice');
    for (const [index, label] of TABLE_3_LABELS.entries()) {
      expect(run.text).toContain(`${label}\t${figures.table3[index]?.join('\t')}\t`);
    }
    expect(run.text).toContain(`\t${figures.table4.join('\t')}\t`);
    expect(run.where).toEqual({ kind: 'text', start: 0, end: run.text.length });
  });

  it('is refused where it is damaged', async () => {
    const bytes = bytesOf('doc-libreoffice/source.doc');
    await expect(readDoc(bytes.slice(0, 3_000))).rejects.toMatchObject({ code: 'E_UNREADABLE' });
    await expect(readDoc(new Uint8Array(512))).rejects.toMatchObject({ code: 'E_UNREADABLE' });
  });
});

function emptyArchive(): Uint8Array {
  const bytes = new Uint8Array(22);
  bytes.set([0x50, 0x4b, 0x05, 0x06]);
  return bytes;
}

/** The archive with another unpacked size in the first entry of its directory. */
function claimingSize(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 24, size, true);
      return copy;
    }
  }
  throw new Error('no directory');
}
