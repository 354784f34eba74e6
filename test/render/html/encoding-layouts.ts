import { drawTable } from '../draw.js';
import type { Layout } from '../layout.js';
import { traditional } from '../noise/traditional.js';
import { titleOf } from '../prose.js';
import type { Sample } from '../sample.js';
import { encodeHtml } from '../two-byte-encoding.js';
import { tableMarkup } from './markup.js';
import { article, shell } from './page.js';

const BYTE_ORDER_MARK = '\ufeff';

/** Pages whose bytes and whose declaration do not agree. */
export const ENCODING_LAYOUTS: readonly Layout[] = [
  encoded('html-gbk-undeclared', (sample) => encodeHtml(plain(sample, ''), 'gb18030')),
  encoded('html-gbk-declared', (sample) => encodeHtml(plain(sample, '<meta charset="gb2312">'), 'gb18030')),
  encoded('html-utf8-declared-gbk', (sample) => plain(sample, '<meta charset="gb2312">')),
  encoded('html-utf8-byte-order-mark', (sample) => BYTE_ORDER_MARK + plain(sample, '')),
  encoded('html-late-meta', (sample) =>
    plain(sample, `<script>/* ${'-'.repeat(5000)} */</script><meta charset="utf-8">`),
  ),
  // Simplified signs that the form's traditional wording keeps are character references.
  encoded('html-big5-undeclared', (sample) => encodeHtml(traditionalTables(sample), 'big5')),
];

function encoded(name: string, render: (sample: Sample) => string | Uint8Array): Layout {
  return { name, extension: 'html', render };
}

function plain({ report, tables }: Sample, meta: string): string {
  const markups = tables.map((table) => ({ id: table.id, html: tableMarkup(drawTable(table)) }));
  return shell(titleOf(report), article(report, markups), meta);
}

/** The tables in traditional signs, the title and the prose as they were written. */
function traditionalTables({ report, tables }: Sample): string {
  const markups = tables.map((table) => ({ id: table.id, html: traditional(tableMarkup(drawTable(table))) }));
  return shell(titleOf(report), article(report, markups), '');
}
