import { expect, it } from 'vitest';
import { type RowsReading, withoutFigures } from '../../../src/align/cells/rows/rows-reading.js';
import { ABSENT } from '../../../src/model/reading.js';

it('what is left of a row whose figures were counted was counted all the same', () => {
  const figure = (value: number) => ({
    ...ABSENT,
    raw: `${value}`,
    state: 'number' as const,
    value,
    resolved: value,
  });
  const reading: RowsReading = {
    cells: [
      ['north__red', figure(33)],
      ['north__green', figure(5)],
    ],
    unplaced: [],
    doubtful: [],
    counted: [{ cells: ['north__red', 'north__green'], separators: 'kept', isMarked: false }],
    findings: [],
  };
  const left = withoutFigures(reading, new Set(['north__green']));
  expect(left.cells.map(([, { resolved }]) => resolved)).toEqual([33, null]);
  expect(left.counted).toEqual(reading.counted);
});
