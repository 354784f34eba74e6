import { regionTable } from './region-table.js';

/** A region by its code, under the name it has or had last. */
export interface NamedRegion {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
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
