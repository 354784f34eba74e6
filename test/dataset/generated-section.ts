import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';

const DOCS = join(import.meta.dirname, '../../docs');

/**
 * Compares the part of a page of `docs/` between `<!-- generated: name -->` and `<!-- end -->` with what it should be.
 * With UPDATE=1 it is set to that instead, except in CI.
 */
export async function expectSection(page: string, name: string, expected: string): Promise<void> {
  const path = join(DOCS, page);
  const text = await readFile(path, 'utf8');
  const opening = `<!-- generated: ${name} -->\n`;
  const start = text.indexOf(opening) + opening.length;
  const end = text.indexOf('<!-- end -->', start);
  if (start < opening.length || end < 0) throw new Error(`${page} has no section ${name}`);
  const section = `\n${expected}\n`;
  if (process.env.UPDATE === '1' && process.env.CI === undefined) {
    await writeFile(path, text.slice(0, start) + section + text.slice(end));
  } else {
    expect(text.slice(start, end)).toBe(section);
  }
}

/** A Markdown table. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('');
}
