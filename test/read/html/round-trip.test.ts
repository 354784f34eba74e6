import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Slot } from '../../../src/model/document.js';
import { sourceOf, tablesOf } from './page.js';

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

interface Form {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly Cell[];
}

const text = fc.oneof(
  fc.constant(''),
  fc.integer({ min: -999, max: 99_999 }).map(String),
  fc.constantFrom('规章', '一、本年新收', '/', '—', '（一）予以公开', '251000元', 'a b', '<&>'),
);

/** A full grid: every place is taken by exactly one cell. */
const form: fc.Arbitrary<Form> = fc
  .record({
    rowCount: fc.integer({ min: 1, max: 8 }),
    columnCount: fc.integer({ min: 1, max: 8 }),
    choices: fc.array(fc.record({ down: fc.nat(3), right: fc.nat(3), text }), {
      minLength: 64,
      maxLength: 64,
    }),
  })
  .map(({ rowCount, columnCount, choices }) => {
    const taken = Array.from({ length: rowCount }, () => Array<boolean>(columnCount).fill(false));
    const isFree = (row: number, column: number) => taken[row]?.[column] === false;
    const cells: Cell[] = [];
    for (let row = 0; row < rowCount; row += 1) {
      for (let column = 0; column < columnCount; column += 1) {
        const choice = choices[cells.length];
        if (!isFree(row, column) || choice === undefined) continue;
        let columnSpan = 1;
        while (columnSpan <= choice.right && isFree(row, column + columnSpan)) columnSpan += 1;
        const rowSpan = Math.min(choice.down + 1, rowCount - row);
        for (let y = row; y < row + rowSpan; y += 1) taken[y]?.fill(true, column, column + columnSpan);
        cells.push({ row, column, rowSpan, columnSpan, text: choice.text });
      }
    }
    return { rowCount, columnCount, cells };
  });

/** How the form is written down: the same choices of sloppiness for all cells, in turn. */
interface Writing {
  readonly closesCells: readonly boolean[];
  readonly attributes: readonly string[];
  readonly wrappings: readonly ((text: string) => string)[];
  readonly between: readonly string[];
  readonly rowBegins: string;
  readonly rowEnds: string;
}

const WRAPPINGS: readonly ((text: string) => string)[] = [
  (inner) => inner,
  (inner) => `<p>${inner}</p>`,
  (inner) => `<p>${inner}`,
  (inner) => ` <span><font>${inner}</font></span>&nbsp;<o:p></o:p>`,
  (inner) => `\n<div><b>${inner}</b></div>\n`,
  (inner) => `<b>${inner}`,
  (inner) => `<br>${inner}<br>`,
];
const ATTRIBUTES = [
  '',
  ' class="et2 x"',
  " style='mso-height-source:auto;display:inherit'",
  ' nowrap',
  ' width=80 align=center',
  ' title="a > b"',
];

const writing: fc.Arbitrary<Writing> = fc.record({
  closesCells: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
  attributes: fc.array(fc.constantFrom(...ATTRIBUTES), { minLength: 1, maxLength: 4 }),
  wrappings: fc.array(fc.constantFrom(...WRAPPINGS), { minLength: 1, maxLength: 4 }),
  between: fc.array(fc.constantFrom('', ' ', '\r\n\t', '<!-- 9 -->'), { minLength: 1, maxLength: 3 }),
  rowBegins: fc.constantFrom('<tr>', '<TR height=20>', '<tr class="row" style="height:1px">'),
  rowEnds: fc.constantFrom('</tr>', '', '</tr>\n'),
});

function write({ rowCount, cells }: Form, style: Writing): string {
  const pick = <Choice>(choices: readonly Choice[], index: number) => choices[index % choices.length];
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const written = cells.map((cell, index) => {
      if (cell.row !== row) return '';
      const escaped = cell.text.replace(/[<&>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
      const tag = `<td${pick(style.attributes, index)} rowspan="${cell.rowSpan}" colspan=${cell.columnSpan}>`;
      const end = pick(style.closesCells, index) ? '</td>' : '';
      return `${tag}${pick(style.wrappings, index)?.(escaped)}${end}${pick(style.between, index)}`;
    });
    return `${style.rowBegins}${written.join('')}${style.rowEnds}`;
  });
  return `<p>前</p><table>${rows.join('')}</table><p>后</p>`;
}

describe('a form that is written as a page', () => {
  it('comes back with the same slots, however it is written', () => {
    fc.assert(
      fc.property(form, writing, (given, style) => {
        const page = write(given, style);
        const [table] = tablesOf(page);
        const slots = (table?.rows ?? []).flatMap((row, index) =>
          row.map(({ raw, where, lines: _, ...slot }) => {
            expect(slot.row).toBe(index);
            expect(sourceOf(page, where)).toMatch(/^<td/);
            return { ...slot, text: raw };
          }),
        );
        expect(slots).toEqual(given.cells);
        expect(table?.columnCount).toBe(given.columnCount);
        expect(table?.rows).toHaveLength(given.rowCount);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same again', () => {
    fc.assert(
      fc.property(form, writing, (given, style) => {
        const page = write(given, style);
        expect(tablesOf(page)).toEqual(tablesOf(page));
      }),
      { numRuns: 20 },
    );
  });
});

describe('any text at all', () => {
  const scrap = fc.constantFrom(
    ...[
      '<table>',
      '</table>',
      '<tr>',
      '<td rowspan=2>',
      '<td colspan=3>',
      '</td>',
      '<div>',
      '</div>',
      '<p>',
      '<s>',
      '<sup>',
      '</b>',
      '<b>',
    ],
    ...[
      '<caption>',
      '<thead>',
      '<select>',
      '<pre>',
      '<!--',
      '-->',
      '<div class=row>',
      '<i class=col>',
      '<style>',
      '&lt;!--',
      '12',
      '规章',
      ' ',
    ],
  );

  it('is read without a fault, no slot over another, and all places inside it', () => {
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 40 }), (scraps) => {
        const page = scraps.join('');
        for (const table of tablesOf(page)) {
          const taken = new Set<string>();
          for (const slot of table.rows.flat()) {
            for (const place of placesOf(slot)) {
              expect(taken).not.toContain(place);
              taken.add(place);
            }
            expect(slot.column + slot.columnSpan).toBeLessThanOrEqual(table.columnCount);
            expect(slot.row + slot.rowSpan).toBeLessThanOrEqual(table.rows.length);
            expect(sourceOf(page, slot.where)).not.toBe('');
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

function placesOf(slot: Slot): string[] {
  const places: string[] = [];
  for (let row = slot.row; row < slot.row + slot.rowSpan; row += 1) {
    for (let column = slot.column; column < slot.column + slot.columnSpan; column += 1)
      places.push(`${row},${column}`);
  }
  return places;
}
