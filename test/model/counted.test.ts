import { expect, it } from 'vitest';
import { counted } from '../../src/model/counted.js';

it('gives one thing its singular', () => {
  expect([0, 1, 2].map((count) => counted(count, 'cell'))).toEqual(['0 cells', '1 cell', '2 cells']);
  expect(counted(1, 'entry', 'entries')).toBe('1 entry');
  expect(counted(3, 'entry', 'entries')).toBe('3 entries');
});
