import { it } from 'vitest';
import { KEYS } from '../../src/review/page/shell/key-help.js';
import { expectSection, markdownTable } from '../dataset/generated-section.js';

it('docs/review.md tells every key of the pages', async () => {
  const rows = KEYS.map(([keys, { en, zh }]) => [
    keys.map((key) => `\`${key}\``).join(' '),
    `${en}<br>${zh}`,
  ]);
  await expectSection('review.md', 'keys', markdownTable(['key', 'what it does'], rows));
});
