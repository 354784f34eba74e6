import { createRequire } from 'node:module';
import type { RegionKind, RegionLevel } from '../model/agency.js';
import type { RegionRow } from './region-row.js';

interface Source {
  readonly id: string;
  /** For a list: the date before it, at which a region that begins with this list was not there yet. */
  readonly after?: string;
}

interface TableFile {
  readonly sources: readonly Source[];
  /** One line a row, sorted by code and date. */
  readonly rows: readonly string[];
}

/** The dated table. A row is taken apart when it is first asked for: a report needs a few of some thousands. */
export class RegionTable {
  readonly #lines: readonly string[];
  readonly #after: ReadonlyMap<string, string | undefined>;
  readonly #rows: RegionRow[] = [];

  constructor(file: TableFile) {
    this.#lines = file.rows;
    this.#after = new Map(file.sources.map((source) => [source.id, source.after]));
  }

  get size(): number {
    return this.#lines.length;
  }

  /** The name of the row with this number, without taking the row apart. */
  nameAt(number: number): string {
    const line = this.#lines[number]!;
    const start = line.indexOf(',') + 1;
    return line.slice(start, line.indexOf(',', start));
  }

  /** True for a zone, whose code has a Z behind its four digits. */
  isZoneAt(number: number): boolean {
    return this.#lines[number]![4] === 'Z';
  }

  /** True where the last field, the other names, is not empty. */
  hasOtherNames(number: number): boolean {
    return !this.#lines[number]!.endsWith(',');
  }

  /** False where the row surely does not lie right below the region of this code. */
  mayLieBelow(number: number, code: string): boolean {
    return this.#lines[number]!.includes(`,${code},`);
  }

  rowAt(number: number): RegionRow {
    this.#rows[number] ??= readRow(this.#lines[number]!, this.#after);
    return this.#rows[number];
  }

  /** Every row of a code, earliest first. */
  rowsOf(code: string): RegionRow[] {
    const rows: RegionRow[] = [];
    for (let at = this.#firstFrom(`${code},`); this.#lines[at]?.startsWith(`${code},`); at += 1) {
      rows.push(this.rowAt(at));
    }
    return rows;
  }

  /** The number of the first line that does not sort before the text. */
  #firstFrom(text: string): number {
    let [from, to] = [0, this.#lines.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#lines[middle]! < text) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

let loaded: RegionTable | undefined;

/** The table of `regions.json`. Read once, when first asked for. */
export function regionTable(): RegionTable {
  loaded ??= new RegionTable(createRequire(import.meta.url)('./regions.json'));
  return loaded;
}

function readRow(line: string, after: ReadonlyMap<string, string | undefined>): RegionRow {
  const [code, name, kind, level, parent, validFrom, validTo, source, covers, otherNames] = line.split(',');
  return {
    code: code!,
    name: name!,
    kind: kind as RegionKind,
    level: level as RegionLevel,
    parent: parent || null,
    covers: listOf(covers!),
    validFrom: validFrom!,
    validTo: validTo!,
    notBefore: validFrom === '' ? '' : (after.get(source!) ?? validFrom!),
    source: source!,
    otherNames: listOf(otherNames!),
  };
}

function listOf(field: string): readonly string[] {
  return field === '' ? [] : field.split('/');
}
