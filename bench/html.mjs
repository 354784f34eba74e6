// The way of a page of HTML to a checked report, against parsing its markup alone.
import { readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { extractReports } from '../dist/extract.js';
import { decodeText } from '../dist/read/charset.js';
import { readHtml } from '../dist/read/html/read-html.js';
import { nameOf } from './documents.mjs';
import { fastest, medianCpuMs, printTable } from './median.mjs';
import { pythonWith, repeatedly } from './python.mjs';

const RUNS = { count: 101, warmUps: 20, choose: fastest };

const READ_TABLES = `
from io import StringIO
import pandas
text = open(path, encoding='utf-8').read()
def read(): pandas.read_html(StringIO(text), flavor='lxml')
`;

/** Prints the comparison for one page. */
export async function measureHtml(path) {
  const bytes = readFileSync(path);
  const { text } = decodeText(bytes);
  const whole = () => extractReports(bytes, { path: 'report.html', url: null });
  if ((await whole()).reports.length === 0) throw new Error(`no report in ${path}`);
  const [parseMs, placedMs, readMs, wholeMs] = await medianCpuMs(
    [() => parse(text), () => parse(text, { sourceCodeLocationInfo: true }), () => readHtml(text), whole],
    RUNS,
  );
  const python = pythonWith('pandas');
  const pandasMs = python && repeatedly(python, READ_TABLES, path, RUNS);
  console.log(`## HTML (${nameOf(path)}), warm, fastest of ${RUNS.count}\n`);
  if (!python) console.log('python3-pandas is not installed here: no comparison.\n');
  const row = (label, ms) => [label, ms.toFixed(2), (ms / parseMs).toFixed(2)];
  printTable(
    ['', 'processor ms', '÷ parse5'],
    [
      row('`parse5.parse` alone', parseMs),
      row('the same with the place of every element', placedMs),
      row('read into paragraphs and tables (its own places included)', readMs),
      row('from bytes to a checked report, its prose read', wholeMs),
      ...(pandasMs ? [row(`pandas ${python.version} \`read_html\` with lxml: tables as they stand`, pandasMs)] : []),
    ],
  );
}
