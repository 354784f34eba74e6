import { percentDecoded } from '../model/percent-decoded.js';
import { withoutOtherTimes } from './period.js';
import { readRegion } from './read-region.js';
import { regionIndex } from './region-index.js';
import { contains, type RegionRow } from './region-row.js';

/** Pieces of a hint: a path, an address and a title are words between signs that are no letters. */
const PIECE = /\p{Script=Han}+/gu;

/**
 * The regions that are named in a text: by full names anywhere in it, by short ones where they stand alone between other
 * signs (`江苏/淮安/report.html`). A name that several regions bear says nothing.
 */
export function regionsNamedIn(text: string, year: number | null): RegionRow[] {
  return (percentDecoded(text).match(PIECE) ?? []).flatMap((piece) => regionsInPiece(piece, year));
}

function regionsInPiece(piece: string, year: number | null): RegionRow[] {
  const found: RegionRow[] = [];
  for (let at = 0; at < piece.length; ) {
    const rest = piece.slice(at);
    const reading = readRegion(rest, { year, within: null, withFormer: false });
    const isAlone = at === 0 && reading.rest === '';
    const isNamed = reading.regions.length > 0 && (isAlone || !reading.isShort);
    if (isNamed) found.push(...onlyOne(withoutOtherTimes(reading.regions, year)));
    at += isNamed ? rest.length - reading.rest.length : 1;
  }
  return found;
}

function onlyOne(rows: readonly RegionRow[]): readonly RegionRow[] {
  return rows.length === 1 ? rows : [];
}

/** The narrowest of the regions: those that contain no other of them. */
export function narrowest(rows: readonly RegionRow[]): RegionRow[] {
  const distinct = [...new Set(rows)];
  return distinct.filter((row) => !distinct.some((other) => contains(row, other) && !contains(other, row)));
}

/** The region that a code or a name stands for; empty where there is none, several where the name leaves it open. */
export function regionsCalled(codeOrName: string, year: number | null): RegionRow[] {
  const coded = regionIndex().table.rowsOf(codeOrName);
  return coded.length > 0
    ? withoutOtherTimes(coded, year).slice(0, 1)
    : narrowest(regionsNamedIn(codeOrName, year));
}
