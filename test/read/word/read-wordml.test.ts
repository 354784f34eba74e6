import { describe, expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { readWordMl, wordMlHtml } from '../../../src/read/word/wordml/read-wordml.js';
import { sourceText } from '../../../src/review/source/source-text.js';
import { type DrawnCell, drawTable } from '../../render/draw.js';
import { SECTION_HEADINGS, titleOf } from '../../render/prose.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const INSTRUCTIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>';

/** A document as Word 2003 writes it. */
const of2003 = (body: string) =>
  `${INSTRUCTIONS}<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="wx" xmlns:aml="aml" xmlns:st1="st1" w:macrosPresent="no"><w:styles></w:styles><w:body><wx:sect>${body}</wx:sect></w:body></w:wordDocument>`;

/** A DOCX written out as one file. */
const asPackage = (body: string) =>
  `${INSTRUCTIONS}<pkg:package xmlns:pkg="p"><pkg:part pkg:name="/_rels/.rels" pkg:contentType="r"><pkg:xmlData><Relationships><Relationship Id="r1" Type="http://o/officeDocument" Target="word/document.xml"/></Relationships></pkg:xmlData></pkg:part><pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>AAAA</pkg:binaryData></pkg:part><pkg:part pkg:name="/word/document.xml" pkg:contentType="d"><pkg:xmlData><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`;

/** Texts of the one table of a document of Word 2003 with these cells. */
async function rawsOf(cells: string): Promise<string[]> {
  const table = `<w:tbl><w:tr><w:tc>${paragraph('规章')}</w:tc>${cells}</w:tr></w:tbl>`;
  const { blocks } = await readWordMl(utf8(of2003(table)));
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat().map(({ raw }) => raw) : []));
}

function rowsOf(vMerge: string, rows: readonly (readonly DrawnCell[])[]): string {
  const all = rows.flat();
  return rows
    .map((_, row) => {
      const cells = all
        .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
        .sort((a, b) => a.column - b.column)
        .map((cell) => {
          const first = cell.row === row;
          const merge = cell.rowSpan === 1 ? '' : first ? `<w:${vMerge} w:val="restart"/>` : `<w:${vMerge}/>`;
          return `<w:tc><w:tcPr><w:gridSpan w:val="${cell.columnSpan}"/>${merge}</w:tcPr>${paragraph(first ? cell.text : '')}</w:tc>`;
        });
      return `<w:tr>${cells.join('')}</w:tr>`;
    })
    .join('');
}

describe('a Word document that is one file of XML', () => {
  it.each([
    ['of Word 2003', of2003, 'vmerge'],
    ['of a written out DOCX', asPackage, 'vMerge'],
  ])('comes out cell by cell: %s', async (_, fileOf, vMerge) => {
    const { report, tables } = inventReport({ form: 'ogi-2021', scale: 'county' }, seeded(5));
    const body = tables.map((table) => {
      const heading = paragraph(SECTION_HEADINGS[table.id] ?? '');
      return `${heading}<w:tbl>${rowsOf(vMerge, drawTable(table).rows)}</w:tbl>`;
    });
    const bytes = utf8(fileOf(paragraph(titleOf(report)) + body.join('')));
    const { reports } = await extractReports(bytes, { path: 'report.doc', url: null });
    const [read] = reports;
    expect(read?.agency).toBe(report.agency);
    for (const [id, { state, value }] of report.figures)
      expect([id, read?.cells.get(id)]).toMatchObject([id, { state, value }]);
  });

  it('has its places in the HTML that is shown of it', async () => {
    const bytes = utf8(of2003(`<w:tbl><w:tr><w:tc>${paragraph('12')}</w:tc></w:tr></w:tbl>`));
    const html = await wordMlHtml(bytes);
    const { blocks } = await readWordMl(bytes);
    const [where] = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows[0]?.[0]?.where] : []));
    expect(where?.kind === 'html' && html.slice(where.start, where.end)).toContain('12');
    expect(await sourceText(bytes, 'application/vnd.ms-wordml')).toBe(html);
  });

  it('says what was changed, and not what was there before', async () => {
    const change = (type: string, content: string) =>
      `<aml:annotation aml:id="1" w:type="Word.${type}"><aml:content>${content}</aml:content></aml:annotation>`;
    const deleted = change('Deletion', '<w:r><w:delText>9</w:delText></w:r>');
    const added = change('Insertion', '<w:r><w:t>12</w:t></w:r>');
    const comment = `<w:r>${change('Comment', paragraph('7'))}</w:r>`;
    const bookmark = '<aml:annotation w:type="Word.Bookmark.Start" w:name="a"/>';
    expect(await rawsOf(`<w:tc><w:p>${bookmark}${deleted}${added}${comment}</w:p></w:tc>`)).toEqual([
      '规章',
      '12',
    ]);
  });

  it('keeps what Word recognised, and leaves out notes and pictures', async () => {
    const measure = '<st1:chmetcnv w:st="on" UnitName="件"><w:r><w:t>12</w:t></w:r></st1:chmetcnv>';
    const note = `<w:r><w:footnote>${paragraph('3')}</w:footnote></w:r>`;
    const picture = '<w:r><w:pict><w:binData w:name="a">AAAA</w:binData></w:pict></w:r>';
    expect(await rawsOf(`<w:tc><w:p>${measure}${note}${picture}</w:p></w:tc>`)).toEqual(['规章', '12']);
  });

  it.each([of2003, asPackage])('is refused where it is cut off', async (fileOf) => {
    const whole = fileOf(`<w:tbl><w:tr><w:tc>${paragraph('12')}</w:tc></w:tr></w:tbl>`);
    const cut = utf8(whole.slice(0, whole.indexOf('12</w:t>') + 4));
    await expect(readWordMl(cut)).rejects.toMatchObject({ code: 'E_TRUNCATED' });
  });
});
