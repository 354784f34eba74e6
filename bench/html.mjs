// The way of a page of HTML to checked cells, against parsing its markup alone.
import { readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { align } from '../dist/align/align.js';
import { decode } from '../dist/decode/decode.js';
import { loadForms } from '../dist/forms/index.js';
import { decodeText } from '../dist/read/charset.js';
import { readHtml } from '../dist/read/html/read-html.js';
import { reconcile } from '../dist/reconcile/reconcile.js';
import { nameOf } from './documents.mjs';
import { medianCpuMs, printTable } from './median.mjs';

const RUNS = { count: 51, warmUps: 10 };

/** Prints the comparison for one page. */
export async function measureHtml(path) {
  const { text } = decodeText(readFileSync(path));
  const forms = loadForms();
  if (reportCount(text, forms) === 0) throw new Error(`no report in ${path}`);
  const [parseMs, readMs, wholeMs] = await medianCpuMs(
    [() => parse(text), () => readHtml(text), () => reportCount(text, forms)],
    RUNS,
  );
  console.log(`## HTML (${nameOf(path)}), warm, median of ${RUNS.count}\n`);
  const row = (label, ms) => [label, ms.toFixed(2), (ms / parseMs).toFixed(2)];
  printTable(
    ['', 'processor ms', '÷ parse5'],
    [
      row('`parse5.parse` alone', parseMs),
      row('read into paragraphs and tables (parse5 included)', readMs),
      row('read, align, decode, reconcile', wholeMs),
    ],
  );
}

/** The whole way; answers how many reports came out checked. */
function reportCount(text, forms) {
  const aligned = align(readHtml(text), forms);
  for (const { reading } of aligned) {
    const form = forms.find(({ id }) => id === reading.form);
    reconcile(form, decode(form, reading));
  }
  return aligned.length;
}
