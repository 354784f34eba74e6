import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readDocument } from '../../src/read/read-document.js';
import { sourceKind } from '../../src/review/source/source-kind.js';
import { sourceText } from '../../src/review/source/source-text.js';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures');
const TABLE = '<table><tr><td>规章</td><td>41</td></tr><tr><td>许可</td><td>1736</td></tr></table>';
const WEB_ARCHIVE = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="next"\n\n--next\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n${Buffer.from(`<html><body>${TABLE}</body></html>`).toString('base64')}\n--next--\n`;
const RICH_TEXT = String.raw`{\rtf1\ansi\ansicpg936 {\trowd\cellx1000\cellx2000\pard\intbl x\cell 41\cell\row}}`;

const fixture = (name: string, file: string) => readFileSync(resolve(FIXTURES, name, file));

it.each([
  ['a page', 'html', Buffer.from(`<html><body><p>x</p>${TABLE}</body></html>`)],
  ['a web archive', 'html', Buffer.from(WEB_ARCHIVE)],
  ['rich text', 'html', Buffer.from(RICH_TEXT, 'latin1')],
  ['a DOCX', 'html', fixture('docx-libreoffice', 'source.docx')],
  ['a DOC', 'html', fixture('doc-libreoffice', 'source.doc')],
])('%s is shown as the text that the places of its reader point into', async (_, kind, bytes) => {
  const { document, mediaType } = await readDocument(bytes, 'report');
  expect(sourceKind(mediaType)).toBe(kind);
  const text = await sourceText(bytes, mediaType);
  const pieces = document.blocks.flatMap((block) => {
    const slots =
      block.kind === 'table' ? block.rows.flat() : [{ raw: block.text.trim(), where: block.where }];
    return slots.filter(({ raw }) => raw !== '' && !/\s/.test(raw));
  });
  for (const { raw, where } of pieces) {
    if (where.kind === 'pdf') throw new Error('no page');
    expect(
      text
        .slice(where.start, where.end)
        .replace(/<[^>]*>/g, '')
        .trim(),
    ).toBe(raw);
  }
  const figures = text.replace(/<[^>]*>/g, ' ');
  expect(figures).toMatch(/\d/);
  if (kind === 'html') expect(pieces.length).toBeGreaterThan(1);
});
