import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { regionTable } from '../../src/regions/region-table.js';

interface Change {
  readonly code: string;
  readonly name: string;
  readonly at: string;
}

interface Zone {
  readonly code: string;
  readonly name: string;
  readonly parent: string;
  readonly covers?: readonly string[];
  readonly otherNames?: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

const table = regionTable();
const readScriptData = (name: string) =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../scripts', name), 'utf8'));
const rowOf = ({ code, name }: { readonly code: string; readonly name: string }) =>
  table.rowsOf(code).find((row) => row.name === name);

describe('what is kept by hand', () => {
  const changes: { readonly begins: readonly Change[]; readonly ends: readonly Change[] }[] =
    readScriptData('make-regions.changes.json').changes;
  const zones: readonly Zone[] = readScriptData('make-regions.zones.json').zones;

  it.each(changes.flatMap((change) => change.begins))('$name began by $at', (begin) => {
    expect(rowOf(begin)?.validFrom).toBe(begin.at);
  });

  it.each(changes.flatMap((change) => change.ends))('$name ended by $at', (end) => {
    expect(rowOf(end)?.validTo).toBe(end.at);
  });

  it.each(zones)('$code $name is in the table', (zone) => {
    expect(rowOf(zone)).toMatchObject({
      kind: 'functional_zone',
      parent: zone.parent,
      covers: zone.covers ?? [],
      otherNames: zone.otherNames ?? [],
      validFrom: zone.from ?? '',
      validTo: zone.to ?? '',
    });
  });
});
