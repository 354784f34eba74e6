import type { LayoutKind } from '../../test/render/all-layouts.js';
import { FAMILIES, type Treatment } from './families.js';
import type { Measured } from './measure.js';
import { cellsOf, sum, type Tally } from './tally.js';

const HEADER = [
  '',
  'documents',
  'cells exact %',
  '0 %',
  'other %',
  'unprinted %',
  'table 二 %',
  'perfect %',
  'silent',
  'false',
  'certain but wrong',
];

/** Treatments after which a person can still read every figure of the page. */
const READABLE: readonly Treatment[] = [
  'plain',
  'labels',
  'figures',
  'blanks',
  'structure',
  'mixed',
  'contradictions',
];

/** The measurement as Markdown: all readable families together, by treatment, and family by family. */
export function tablesOf(measured: readonly Measured[]): string {
  const read = measured.filter(({ family }) => family.layouts !== 'beyond');
  const readable = read.filter(({ family }) => READABLE.includes(family.treatment));
  const treatments = [...new Set(FAMILIES.map(({ treatment }) => treatment))];
  return [
    '### All together',
    table([
      ['every figure can be read', together(readable)],
      [
        'blank cells left no trace',
        together(read.filter(({ family }) => family.treatment === 'blanks lost')),
      ],
      ['the page itself is garbled', together(read.filter(({ family }) => family.treatment === 'garbled'))],
      ['layouts beyond what is read', together(measured.filter(({ family }) => family.layouts === 'beyond'))],
    ]),
    '### By what happened to the report',
    table(
      treatments.map((treatment) => [
        treatment,
        together(read.filter(({ family }) => family.treatment === treatment)),
      ]),
    ),
    '### By the kind of page',
    ...kindsOf(measured).map((layouts) => {
      const own = measured.filter(({ family }) => family.layouts === layouts);
      return `#### ${layouts}\n\n${table(own.map(({ family, tally }) => [family.treatment, tally]))}`;
    }),
  ].join('\n\n');
}

function kindsOf(measured: readonly Measured[]): LayoutKind[] {
  return [...new Set(measured.map(({ family }) => family.layouts))];
}

function together(measured: readonly Measured[]): Tally {
  return sum(measured.map(({ tally }) => tally));
}

function table(rows: readonly (readonly [name: string, tally: Tally])[]): string {
  const lines = rows
    .filter(([, { documents }]) => documents > 0)
    .map(([name, tally]) => [name, ...columnsOf(tally)]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(HEADER), line(HEADER.map((_, at) => (at === 0 ? '---' : '---:'))), ...lines.map(line)].join(
    '\n',
  );
}

function columnsOf(tally: Tally): string[] {
  const { zero, number, unprinted, table2 } = tally.cells;
  const kinds = [cellsOf(tally), zero, number, unprinted, table2].map(({ count, exact }) =>
    share(exact, count, 3),
  );
  const { documents, perfect, silent, falseFindings, certainButWrong } = tally;
  return [
    String(documents),
    ...kinds,
    share(perfect, documents, 1),
    ...[silent, falseFindings, certainButWrong].map(String),
  ];
}

/** A share in percent, rounded down: 100 means every one. */
function share(part: number, whole: number, digits: number): string {
  if (whole === 0) return '';
  const scale = 10 ** digits;
  return part === whole ? '100' : (Math.floor((100 * scale * part) / whole) / scale).toFixed(digits);
}
