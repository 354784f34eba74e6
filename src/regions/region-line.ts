import { regionTable } from './region-table.js';

/** A region by its code, under the name it has or had last. */
export interface NamedRegion {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
}

/** The regions of these codes and those above them, each once, in the order of their codes. */
export function regionLines(codes: Iterable<string>): NamedRegion[] {
  const named = new Map([...new Set(codes)].flatMap(regionLine).map((region) => [region.code, region]));
  return [...named.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** A region and those above it, the province first; empty for a code that is not known. */
export function regionLine(code: string): NamedRegion[] {
  const line: NamedRegion[] = [];
  for (let next: string | null = code; next !== null; ) {
    const row = regionTable().rowsOf(next).at(-1);
    if (row === undefined || line.some((below) => below.code === row.code)) break;
    line.unshift({ code: row.code, name: row.name, parent: row.parent });
    next = row.parent;
  }
  return line;
}
