import { expect, it } from 'vitest';
import { LIST_WORDS } from '../../src/review/page/list/words.js';
import { wordsBehind } from '../../src/review/page/shell/counted-words.js';

it('the pages call one thing by its singular in English', () => {
  const english = [0, 1, 2].map((count) => `${count} ${wordsBehind(count, LIST_WORDS.errors, 'en')}`);
  expect(english).toEqual(['0 errors', '1 error', '2 errors']);
  expect(wordsBehind(1, LIST_WORDS.failed, 'en')).toBe('does not hold');
  expect(wordsBehind(1, LIST_WORDS.errors, 'zh')).toBe(wordsBehind(2, LIST_WORDS.errors, 'zh'));
});
