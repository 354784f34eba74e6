import { drawTable } from '../draw.js';
import { encodeGb18030 } from '../gb18030.js';
import type { Layout } from '../layout.js';
import { titleOf } from '../prose.js';
import type { Sample } from '../sample.js';
import { tableMarkup } from './markup.js';
import { article, shell } from './page.js';

const BYTE_ORDER_MARK = '\ufeff';

/** Pages whose bytes and whose declaration do not agree. */
export const ENCODING_LAYOUTS: readonly Layout[] = [
  encoded('html-gbk-undeclared', (sample) => inGbk(plain(sample, ''))),
  encoded('html-gbk-declared', (sample) => inGbk(plain(sample, '<meta charset="gb2312">'))),
  encoded('html-utf8-declared-gbk', (sample) => plain(sample, '<meta charset="gb2312">')),
  encoded('html-utf8-byte-order-mark', (sample) => BYTE_ORDER_MARK + plain(sample, '')),
  encoded('html-late-meta', (sample) =>
    plain(sample, `<script>/* ${'-'.repeat(5000)} */</script><meta charset="utf-8">`),
  ),
];

function encoded(name: string, render: (sample: Sample) => string | Uint8Array): Layout {
  return { name, extension: 'html', render };
}

/** GBK has no no-break space: there it is an entity. */
function inGbk(html: string): Uint8Array {
  return encodeGb18030(html.replaceAll('\u00a0', '&nbsp;'));
}

function plain({ report, tables }: Sample, meta: string): string {
  const markups = tables.map((table) => ({ id: table.id, html: tableMarkup(drawTable(table)) }));
  return shell(titleOf(report), article(report, markups), meta);
}
