import { viewOf } from '../../byte-view.js';
import { firstIndex } from '../../first-index.js';
import type { Part } from './doc-header.js';

/** What holds for the characters at these places of the stream `WordDocument`. */
export interface PropertyRun {
  readonly from: number;
  readonly to: number;
  /** Number of the style of a paragraph; 0 for characters. */
  readonly style: number;
  /** The list of modifiers (grpprl). */
  readonly modifiers: Uint8Array;
}

const PAGE_BYTES = 512;
const NOTHING = new Uint8Array(0);

/** Bytes that a page holds for each run of characters, and of a paragraph. */
const CHARACTER_ENTRY = 1;
const PARAGRAPH_ENTRY = 13;

/** Properties of characters, in the order of their places. */
export function characterRuns(word: Uint8Array, table: DataView, part: Part): PropertyRun[] {
  return runsOf(word, table, part, CHARACTER_ENTRY, (page, at) => {
    const bytes = page[at] ?? 0;
    return { style: 0, modifiers: page.subarray(at + 1, at + 1 + bytes) };
  });
}

/** Properties of paragraphs, in the order of their places. */
export function paragraphRuns(word: Uint8Array, table: DataView, part: Part): PropertyRun[] {
  return runsOf(word, table, part, PARAGRAPH_ENTRY, (page, at) => {
    const words = page[at] ?? 0;
    const [start, bytes] = words === 0 ? [at + 2, 2 * (page[at + 1] ?? 0)] : [at + 1, 2 * words - 1];
    const style = (page[start] ?? 0) + 256 * (page[start + 1] ?? 0);
    return { style, modifiers: page.subarray(start + 2, start + bytes) };
  });
}

/** A part lists the pages of 512 bytes on which the runs stand, each with the places at which its runs begin. */
function runsOf(
  word: Uint8Array,
  table: DataView,
  { at, bytes }: Part,
  entryBytes: number,
  propertiesAt: (page: Uint8Array, at: number) => Pick<PropertyRun, 'style' | 'modifiers'>,
): PropertyRun[] {
  const runs: PropertyRun[] = [];
  const pageCount = Math.floor((bytes - 4) / 8);
  for (let index = 0; index < pageCount; index++) {
    const number = table.getUint32(at + 4 * (pageCount + 1 + index), true) & 0x3fffff;
    const page = word.subarray(number * PAGE_BYTES, (number + 1) * PAGE_BYTES);
    if (page.length < PAGE_BYTES)
      throw new RangeError('a page of properties lies beyond the end of the file');
    const view = viewOf(page);
    const count = page[PAGE_BYTES - 1] ?? 0;
    for (let run = 0; run < count; run++) {
      const place = 2 * (page[4 * (count + 1) + entryBytes * run] ?? 0);
      const properties = place === 0 ? { style: 0, modifiers: NOTHING } : propertiesAt(page, place);
      runs.push({
        from: view.getUint32(4 * run, true),
        to: view.getUint32(4 * run + 4, true),
        ...properties,
      });
    }
  }
  return runs.sort((a, b) => a.from - b.from);
}

/** The run that holds a place; null where none does. */
export function runAt(runs: readonly PropertyRun[], place: number): PropertyRun | null {
  const run = runs[firstIndex(runs, ({ to }) => to > place)];
  return run !== undefined && run.from <= place ? run : null;
}
