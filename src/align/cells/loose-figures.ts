import type { PageLine, PageSlot } from '../page/page-line.js';
import type { FoundTable } from '../tables/find-table.js';
import type { TypedText } from '../typed/typed-text.js';

const BARE = /^[\d０-９]+$/u;

/** Whether figures stand alone on lines of a text behind the last table of a report, behind its prose as well: no table uses them. */
export function hasLooseFigures(
  tables: readonly FoundTable[],
  lines: readonly PageLine[],
  used: ReadonlySet<PageSlot>,
  typed: TypedText,
): boolean {
  const last = Math.max(-1, ...tables.flatMap(({ taken }) => [...taken].map(({ line }) => line)));
  return lines
    .slice(last + 1)
    .some(({ slots }) => slots.some((slot) => !used.has(slot) && standsAlone(slot, typed)));
}

function standsAlone({ raw, label, where }: PageSlot, typed: TypedText): boolean {
  if (label !== null || !BARE.test(raw.trim())) return false;
  const place = typed.placeOf(where);
  return place !== null && typed.chunksOf(place.line).length === 1;
}
