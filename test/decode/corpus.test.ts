import { describe, expect, test } from 'vitest';
import { decode } from '../../src/decode/decode.js';
import { hasCorpus, labelled, type Truth } from './corpus.js';
import { readFlattened } from './flattened-report.js';
import { realForm } from './table-reading.js';

const NAMES = [
  'pingtan-2019',
  'pingtan-2020',
  'pingtan-2021',
  'pingtan-2022',
  'pingtan-2023',
  'pingtan-2024',
  'pingtan-czj-2019',
];

function agrees(truth: Truth | undefined, value: number | null): boolean {
  if (truth === undefined || truth === null) return false;
  return typeof truth === 'number' ? truth === value : truth.any.length === 1 && truth.any[0] === value;
}

describe.skipIf(!hasCorpus).each(NAMES)('%s, a report without separators', (name) => {
  const document = hasCorpus
    ? labelled(name)
    : { text: '', form: 'ogi-2021', cells: new Map<string, Truth>() };
  const form = realForm(document.form);
  const undivided = form.id === 'ogi-2019' ? ['t3_other'] : [];
  const read = document.text ? decode(form, readFlattened(form, document.text, undivided)) : null;

  test('no settled cell is wrong', () => {
    const wrong = [...(read?.cells ?? [])]
      .filter(([, cell]) => cell.resolved !== null)
      .filter(([id, cell]) => !agrees(document.cells.get(id), cell.resolved))
      .map(([id, cell]) => `${id} ${cell.resolved} instead of ${JSON.stringify(document.cells.get(id))}`);
    expect(wrong).toEqual([]);
  });

  test('every figure of tables 三 and 四 is settled', () => {
    const open = [...document.cells]
      .filter(([id, truth]) => !id.startsWith('t2_') && typeof truth === 'number')
      .filter(([id]) => read?.cells.get(id)?.state !== 'number')
      .map(([id]) => id);
    expect(open).toEqual([]);
  });

  test('a settled cell stands where its digits stand', () => {
    const misplaced = [...(read?.cells ?? [])].filter(([, { state, raw, where }]) => {
      if (state !== 'number') return false;
      return where?.kind !== 'text' || document.text.slice(where.start, where.end) !== raw;
    });
    expect(misplaced).toEqual([]);
  });

  test('each open row has one finding, and no other row has any', () => {
    const open = read?.unplaced.map((row) => row.pieces.map((piece) => piece.text).join(' '));
    const said = read?.findings
      .filter((finding) => finding.code === 'READ-AMBIGUOUS')
      .map((finding) => finding.quote);
    expect(said).toEqual(open);
  });
});
