import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TableDefinition } from '../../src/dataset/tables/field.js';

const DATASET = join(import.meta.dirname, '../../src/dataset');

/** What the modules that are named for a table define, so that a new table is tested without being listed. */
export async function definedTables(): Promise<TableDefinition<never>[]> {
  const names = readdirSync(DATASET, { recursive: true, encoding: 'utf8' });
  const modules = names.filter((name) => name.endsWith('-table.ts')).sort();
  const exported: unknown[] = [];
  for (const name of modules) exported.push(...Object.values(await import(join(DATASET, name))));
  return exported.filter(isTable);
}

function isTable(value: unknown): value is TableDefinition<never> {
  return typeof value === 'object' && value !== null && 'fields' in value && 'primaryKey' in value;
}
