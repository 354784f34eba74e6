import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HARVEST_FLAGS } from '../../src/cli/harvest/harvest-flags.js';
import { HARVEST_CODES } from '../../src/harvest/index.js';
import { cardSchema } from '../../src/harvest/sources/card.js';
import { expectSection, markdownTable } from '../dataset/generated-section.js';

const KINDS = { transient: 'may pass', refused: 'refused', permanent: 'stays', vanished: 'vanished' };

describe('docs/harvest.md', () => {
  it('tells meaning, cause and remedy of every code', async () => {
    const rows = Object.entries(HARVEST_CODES).map(([code, { kind, meaning, cause, remedy }]) => [
      `\`${code}\``,
      KINDS[kind],
      `${meaning.en}<br>${meaning.zh}`,
      `${cause.en}<br>${cause.zh}`,
      `${remedy.en}<br>${remedy.zh}`,
    ]);
    await expectSection(
      'harvest.md',
      'codes',
      markdownTable(['code', 'kind', 'meaning', 'cause', 'remedy'], rows),
    );
  });

  it('tells every flag', async () => {
    const rows = HARVEST_FLAGS.map(({ flags, text, default: value }) => [
      `\`${flags}\`${value === undefined ? '' : ` (default \`${value}\`)`}`,
      `${text.en}<br>${text.zh}`,
    ]);
    await expectSection('harvest.md', 'flags', markdownTable(['flag', 'meaning'], rows));
  });

  it('speaks of every field of a source card', async () => {
    const page = await readFile(join(import.meta.dirname, '../../docs/harvest.md'), 'utf8');
    for (const field of Object.keys(cardSchema.shape)) expect(page).toMatch(new RegExp(`\`?${field}\\b`));
  });
});
