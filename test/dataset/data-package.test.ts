import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './parse-csv.js';

const GOLDEN = join(import.meta.dirname, 'golden');

interface SchemaField {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { required?: boolean; enum?: string[]; minimum?: number; pattern?: string };
}

interface TableResource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: SchemaField[];
    readonly primaryKey?: string[];
    readonly foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}

/** Bytes of a file of the golden dataset, which `write-dataset.test.ts` compares with what is written. */
async function golden(path: string): Promise<Buffer> {
  return await readFile(join(GOLDEN, `${path}.golden`));
}

const descriptor = JSON.parse(String(await golden('datapackage.json')));
const tables: TableResource[] = descriptor.resources.filter(
  (resource: { type?: string }) => resource.type === 'table',
);

async function rowsOf(path: string): Promise<Record<string, string>[]> {
  const [header = [], ...rows] = parseCsv(String(await golden(path)));
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

const VALID: Readonly<Record<string, (text: string) => boolean>> = {
  string: () => true,
  integer: (text) => /^-?\d+$/.test(text),
  number: (text) => /^-?\d+(\.\d+)?$/.test(text),
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text),
  datetime: (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text),
  array: (text) => Array.isArray(JSON.parse(text)),
};

function faultsOf({ name, type, constraints = {} }: SchemaField, text: string): string[] {
  if (text === '') return constraints.required ? [`${name} is required`] : [];
  const faults: string[] = [];
  if (!VALID[type]?.(text)) faults.push(`${name}: ${text} is no ${type}`);
  if (constraints.enum?.includes(text) === false) faults.push(`${name}: ${text} is not in the list`);
  if (constraints.minimum !== undefined && Number(text) < constraints.minimum)
    faults.push(`${name}: too small`);
  if (constraints.pattern && !new RegExp(`^(?:${constraints.pattern})$`).test(text))
    faults.push(`${name}: pattern`);
  return faults;
}

describe('datapackage.json', () => {
  it('tells size and hash of every file', async () => {
    for (const { path, bytes, hash } of descriptor.resources) {
      const content = await golden(path);
      expect(content.byteLength, path).toBe(bytes);
      expect(hash, path).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
    }
  });

  it.each(
    tables.map((table) => [table.path, table] as const),
  )('has a schema that %s keeps', async (path, table) => {
    const text = String(await golden(path));
    expect(parseCsv(text)[0]).toEqual(table.schema.fields.map((field) => field.name));
    for (const row of await rowsOf(path)) {
      expect(table.schema.fields.flatMap((field) => faultsOf(field, row[field.name] ?? ''))).toEqual([]);
    }
  });

  it('has primary keys that occur once and foreign keys that lead somewhere', async () => {
    for (const { path, schema } of tables) {
      const rows = await rowsOf(path);
      const keysOf = (list: Record<string, string>[], fields: string[]) =>
        list.map((row) => JSON.stringify(fields.map((field) => row[field])));
      if (schema.primaryKey) expect(new Set(keysOf(rows, schema.primaryKey)).size, path).toBe(rows.length);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const target = tables.find((table) => table.name === reference.resource);
        const keys = new Set(keysOf(await rowsOf(target?.path ?? ''), reference.fields));
        for (const key of keysOf(rows, fields)) expect(keys.has(key), `${path} ${key}`).toBe(true);
      }
    }
  });
});
