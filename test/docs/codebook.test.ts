import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Form, type FormCell, loadForms } from '../../src/forms/index.js';
import { expectSection, markdownTable } from '../dataset/generated-section.js';

describe('docs/codebook.md', () => {
  it.each(loadForms().map((form) => [form.id, form] as const))('lists every cell of %s', async (id, form) => {
    await expectSection('codebook.md', id, form.tables.map((table) => tablePart(form, table)).join('\n'));
  });

  it('names every form, newest first', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/codebook.md'), 'utf8');
    const headings = [...page.matchAll(/^## (\S+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(loadForms().map(({ id }) => id));
  });
});

function tablePart(form: Form, { id, title }: Form['tables'][number]): string {
  const cells = form.cells.filter((cell) => cell.table === id);
  return `### ${form.id} ${id} ${title}\n\n${markdownTable(['cell', 'label', 'meaning', 'unit'], cells.map(cellLine))}`;
}

function cellLine({ id, groupZh, rowZh, columnZh, rowEn, columnEn, unit, numberKind, note }: FormCell) {
  const label = [groupZh, rowZh, columnZh].filter((part) => part !== '').join(' / ');
  const meaning = [`${rowEn}, ${columnEn}`, note].filter((part) => part !== '').join('; ');
  return [`\`${id}\``, label, meaning, numberKind === 'count' ? unit : `${unit}, ${numberKind}`];
}
