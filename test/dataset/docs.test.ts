import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { possibleFiles } from '../../src/dataset/folder/possible-files.js';
import { CARRYOVER } from '../../src/dataset/tables/carryover-table.js';
import { CELLS } from '../../src/dataset/tables/cells-table.js';
import { CHANGES } from '../../src/dataset/tables/changes-table.js';
import { CLAIMS } from '../../src/dataset/tables/claims-table.js';
import { CODEBOOK } from '../../src/dataset/tables/codebook-table.js';
import { COVERAGE } from '../../src/dataset/tables/coverage-table.js';
import { CROSSWALK } from '../../src/dataset/tables/crosswalk-table.js';
import { ERRATA } from '../../src/dataset/tables/errata-table.js';
import { FAILURES } from '../../src/dataset/tables/failures-table.js';
import type { Field, TableDefinition } from '../../src/dataset/tables/field.js';
import { FINDINGS } from '../../src/dataset/tables/findings-table.js';
import { PANEL } from '../../src/dataset/tables/panel-table.js';
import { REPORTS } from '../../src/dataset/tables/reports-table.js';
import { TERMS } from '../../src/dataset/tables/terms-table.js';
import { VERSION_CELLS } from '../../src/dataset/tables/version-cells-table.js';
import { VERSIONS } from '../../src/dataset/tables/versions-table.js';
import { wideTable } from '../../src/dataset/tables/wide-table.js';
import { loadForms } from '../../src/forms/index.js';
import { expectSection, markdownTable } from './generated-section.js';
import { SMALL_FORM } from './sample.js';

type Described = Pick<Field<never>, 'name' | 'type' | 'en' | 'zh'>;

interface Page {
  readonly path: string;
  readonly table: Pick<TableDefinition<never>, 'en' | 'zh' | 'primaryKey'>;
  readonly fields: readonly Described[];
}

const WIDE = wideTable({ ...SMALL_FORM, cells: [] });

const PAGES: readonly Page[] = [
  ...[
    REPORTS,
    CELLS,
    PANEL,
    CARRYOVER,
    COVERAGE,
    FINDINGS,
    CLAIMS,
    TERMS,
    FAILURES,
    VERSIONS,
    VERSION_CELLS,
    CHANGES,
    ERRATA,
    CODEBOOK,
    CROSSWALK,
  ].map((table) => ({
    path: table.path,
    table,
    fields: table.fields,
  })),
  {
    path: 'wide-<form>.csv',
    table: {
      ...WIDE,
      en: WIDE.en.replaceAll(SMALL_FORM.id, '<form>'),
      zh: WIDE.zh.replaceAll(SMALL_FORM.id, '<form>'),
    },
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
  it.each(PAGES.map((page) => [page.path, page] as const))('describes every column of %s', async (path, {
    table,
    fields,
  }) => {
    const key =
      table.primaryKey.length === 0
        ? ''
        : `\nKey: ${table.primaryKey.map((name) => `\`${name}\``).join(', ')}.\n`;
    const rows = fields.map((field) => [
      `\`${field.name}\``,
      field.type,
      `${escaped(field.en)}<br>${escaped(field.zh)}`,
    ]);
    const expected = `${escaped(table.en)} ${escaped(table.zh)}\n${key}\n${markdownTable(['column', 'type', 'meaning'], rows)}`;
    await expectSection('dataset.md', path, expected);
  });
});

it('docs/dataset.md and README.md name every table', () => {
  const tables = [...possibleFiles(loadForms())].filter((name) => /^[\w-]+\.csv$/.test(name));
  const described = PAGES.map(({ path }) => path);
  expect(new Set(tables.map((name) => name.replace(/^wide-.*\.csv$/, 'wide-<form>.csv')))).toEqual(
    new Set(described),
  );
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  expect(tables.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

/** Angle brackets would be taken for tags outside code. */
function escaped(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
