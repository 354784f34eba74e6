import { crc32, deflateRawSync } from 'node:zlib';
import { type DrawnCell, type DrawnTable, drawTable } from '../draw.js';
import { escapeHtml } from '../html/markup.js';
import type { Layout } from '../layout.js';
import { closing, opening, SECTION_HEADINGS, titleOf } from '../prose.js';
import type { Sample } from '../sample.js';

/** Reports as DOCX, as word processors store them. */
export const DOCX_LAYOUTS: readonly Layout[] = [
  docx('docx-whole-runs', ({ text }) => run(text)),
  docx('docx-runs-of-one-sign', ({ text }) => [...text].map(run).join('')),
  docx('docx-breaks-in-labels', ({ text, role }) =>
    role === 'figure' || text.length < 5
      ? run(text)
      : `${run(text.slice(0, 3))}<w:r><w:br/></w:r>${run(text.slice(3))}`,
  ),
];

function docx(name: string, runs: (cell: DrawnCell) => string): Layout {
  return {
    name,
    extension: 'docx',
    render: (sample) =>
      zip([
        ['[Content_Types].xml', CONTENT_TYPES],
        ['_rels/.rels', RELATIONS],
        ['word/document.xml', documentXml(sample, runs)],
      ]),
  };
}

const CONTENT_TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

function documentXml({ report, tables }: Sample, runs: (cell: DrawnCell) => string): string {
  const paragraph = (text: string) => `<w:p>${text === '' ? '' : run(text)}</w:p>`;
  const body = [titleOf(report), ...opening(report).map(({ text }) => text)].map(paragraph).concat(
    tables.flatMap((table) => [
      paragraph(SECTION_HEADINGS[table.id] ?? ''),
      tableXml(drawTable(table), runs),
      paragraph(''),
    ]),
    closing(report).map(({ text }) => paragraph(text)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`;
}

function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escapeHtml(text)}</w:t></w:r>`;
}

/** Word writes a cell for every row that a tall cell covers, marked as its continuation. */
function tableXml(table: DrawnTable, runs: (cell: DrawnCell) => string): string {
  const cells = table.rows.flat();
  const rows = table.rows.map((_, row) => {
    const here = cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column)
      .map((cell) => {
        const isFirst = cell.row === row;
        const merge = cell.rowSpan === 1 ? '' : isFirst ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
        const span = cell.columnSpan === 1 ? '' : `<w:gridSpan w:val="${cell.columnSpan}"/>`;
        const content = isFirst && cell.text !== '' ? runs(cell) : '';
        return `<w:tc><w:tcPr>${span}${merge}</w:tcPr><w:p>${content}</w:p></w:tc>`;
      });
    return `<w:tr>${here.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
}

/** An archive of deflated files. */
function zip(files: readonly (readonly [name: string, content: string])[]): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, rest, Buffer.from(name));
    local.push(entry);
    offset += entry.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, listed, end]);
}
