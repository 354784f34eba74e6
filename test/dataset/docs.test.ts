import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { possibleFiles } from '../../src/dataset/folder/possible-files.js';
import type { Field, TableDefinition } from '../../src/dataset/tables/field.js';
import { wideTable } from '../../src/dataset/tables/wide-table.js';
import { loadForms } from '../../src/forms/index.js';
import { definedTables } from './defined-tables.js';
import { expectSection, markdownTable } from './generated-section.js';
import { SMALL_FORM } from './sample.js';

type Described = Pick<Field<never>, 'name' | 'type' | 'en' | 'zh'>;

type Page = Pick<TableDefinition<never>, 'path' | 'en' | 'zh' | 'primaryKey'> & {
  readonly fields: readonly Described[];
};

const WIDE = wideTable({ ...SMALL_FORM, cells: [] });

const PAGES: readonly Page[] = [
  ...(await definedTables()),
  {
    path: 'wide-<form>.csv',
    primaryKey: WIDE.primaryKey,
    en: WIDE.en.replaceAll(SMALL_FORM.id, '<form>'),
    zh: WIDE.zh.replaceAll(SMALL_FORM.id, '<form>'),
    fields: [
      ...WIDE.fields,
      {
        name: '<row>__<column>',
        type: 'number',
        en: 'One column per cell of the form, in codebook order: resolved, empty where there is none.',
        zh: '表格每个单元格一列，按编码簿顺序：采信的数字，无则为空。',
      },
    ],
  },
];

describe('docs/dataset.md', () => {
  it.each(PAGES)('describes every column of $path', async ({ path, en, zh, primaryKey, fields }) => {
    const key =
      primaryKey.length === 0 ? '' : `\nKey: ${primaryKey.map((name) => `\`${name}\``).join(', ')}.\n`;
    const rows = fields.map((field) => [
      `\`${field.name}\``,
      field.type,
      `${escaped(field.en)}<br>${escaped(field.zh)}`,
    ]);
    const expected = `${escaped(en)} ${escaped(zh)}\n${key}\n${markdownTable(['column', 'type', 'meaning'], rows)}`;
    await expectSection('dataset.md', path, expected);
  });
});

it('docs/dataset.md and both READMEs name every table', () => {
  const tables = [...possibleFiles(loadForms())].filter((name) => /^[\w-]+\.csv$/.test(name));
  const described = PAGES.map(({ path }) => path);
  expect(new Set(tables.map((name) => name.replace(/^wide-.*\.csv$/, 'wide-<form>.csv')))).toEqual(
    new Set(described),
  );
  for (const readme of ['README.md', 'README.zh.md']) {
    const text = readFileSync(join(import.meta.dirname, '../..', readme), 'utf8');
    expect(tables.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  }
});

/** Angle brackets would be taken for tags outside code. */
function escaped(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
