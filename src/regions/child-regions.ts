import { isInForce } from './period.js';
import { regionTable } from './region-table.js';

/** Codes of the divisions right below a division at the end of a year; zones are counted with what they cover. */
export function childRegions(code: string, year: number): string[] {
  const table = regionTable();
  const codes: string[] = [];
  for (let at = 0; at < table.size; at += 1) {
    if (table.isZoneAt(at) || !table.mayLieBelow(at, code)) continue;
    const row = table.rowAt(at);
    if (row.parent === code && isInForce(row, year)) codes.push(row.code);
  }
  return codes;
}
