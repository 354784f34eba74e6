import type { Document } from '../model/document.js';
import type { Attempt } from './attempt.js';
import { inReadingOrder } from './caption/text-between.js';
import type { TextReading } from './page/lines-of-document.js';
import { dividedAt } from './pieces/divided-text.js';
import type { TableAttempt } from './table-attempts.js';

/** A way in which all text of a document was read, and what came of it. */
export interface TriedReading {
  readonly reading: TextReading;
  readonly attempt: Attempt;
}

/** A document whose text is divided, and how the text of each of its blocks is to be read. */
export interface MixedReading {
  readonly document: Document;
  readonly readings: readonly TextReading[];
}

interface TableReading extends TableAttempt {
  readonly reading: TextReading;
}

/**
 * A document whose tables are written each in its own way (one between bars, the next with digits that run together), divided
 * where they begin, each part to be read in the way that read its table best.
 *
 * @returns null where one way is the best for all tables
 */
export function mixedReading(document: Document, tried: readonly TriedReading[]): MixedReading | null {
  if (tried.length < 2) return null;
  const tables = bestReadings(tried).sort((a, b) => inReadingOrder(a.from, b.from));
  if (new Set(tables.map(({ reading }) => reading)).size < 2) return null;
  const parts = dividedAt(
    document,
    tables.slice(1).map(({ from }) => from),
  );
  return {
    document: { ...document, blocks: parts.map(({ block }) => block) },
    readings: parts.map(({ count }) => tables[count]!.reading),
  };
}

/** Each table in the way that reads it best, the plainest of several. */
function bestReadings(tried: readonly TriedReading[]): TableReading[] {
  const best = new Map<string, TableReading>();
  for (const { reading, attempt } of tried) {
    for (const table of attempt.tables()) {
      if (table.worth > (best.get(table.id)?.worth ?? Number.NEGATIVE_INFINITY) + 1e-9)
        best.set(table.id, { ...table, reading });
    }
  }
  return [...best.values()];
}
