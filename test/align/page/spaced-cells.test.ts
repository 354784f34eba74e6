import { expect, it } from 'vitest';
import { linesOfDocument, textReadingsOf } from '../../../src/align/page/lines-of-document.js';
import type { Document } from '../../../src/model/document.js';
import type { DrawnTable } from '../../render/draw.js';
import { type Making, readTorn, rowsOf, wrongCells } from '../torn-page.js';

/** A cell to a line, a blank one as a line with a blank, rows parted by lines with nothing. */
function spacedCells(table: DrawnTable): string {
  return rowsOf(table)
    .map((row) => row.map(({ text }) => text || ' ').join('\n'))
    .join('\n\n');
}

const BLANKS: Making = { damage: 'zeros-blank' };
const WRAPPED: Making = { ...BLANKS, finish: (page) => page.replace('自然人\n', '自然\n人\n') };

it.each([
  ['ogi-2021', 'as the form has it', BLANKS],
  ['ogi-2019', 'as the form has it', BLANKS],
  ['ogi-2021', 'wrapped', WRAPPED],
  ['ogi-2019', 'wrapped', WRAPPED],
])('lines of blanks are cells where lines of nothing part rows (%s, header %s)', async (form, _, making) => {
  expect(wrongCells(await readTorn(form, spacedCells, making))).toEqual([]);
});

it('text whose empty lines are all alike is not read so', () => {
  const document = (text: string): Document => ({
    title: null,
    blocks: [{ kind: 'run', text, where: { kind: 'text', start: 0, end: text.length } }],
    remarks: [],
  });
  const waysOf = (text: string) => textReadingsOf(document(text)).map(({ emptyLines }) => emptyLines);
  expect(waysOf('1\n \n2\n \n3\n \n4\n \n5')).not.toContain('spaced_are_blank');
  const mixed = document('1\n \n2\n\n3\n \n4\n\n5\n \n6\n\n7');
  const reading = textReadingsOf(mixed).find(({ emptyLines }) => emptyLines === 'spaced_are_blank');
  const lines = linesOfDocument(
    mixed,
    () => reading!,
    () => {
      throw new Error('no labels');
    },
  );
  expect(lines.map(({ slots }) => slots[0]!.raw)).toEqual(['1', '', '2', '3', '', '4', '5', '', '6', '7']);
});
