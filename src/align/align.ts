import type { Form } from '../forms/index.js';
import type { Document } from '../model/document.js';
import { type AlignedReport, type Attempt, isSound, tryReading } from './attempt.js';
import { withoutColumnNumbers } from './page/column-numbers.js';
import { linesOfDocument, TEXT_READINGS } from './page/lines-of-document.js';
import { withNamedRows } from './page/named/named-rows.js';
import { withOwnLabels } from './page/own-labels.js';
import type { PageLine } from './page/page-line.js';
import { type Vocabulary, vocabularyOf } from './page/vocabulary.js';
import { withYearsAsLabels } from './page/year-labels.js';
import { withHalvesBelow } from './pieces/halves.js';
import { withUprightTables } from './pieces/turned-tables.js';
import { withWholeTables } from './pieces/whole-tables.js';

/**
 * Matches what a document prints with the cells of the forms, by labels, position and order.
 *
 * @param fileName base name of the source, the last resort for the year
 * @returns the reports of the document in reading order; none where no form is in it
 */
export function align(
  document: Document,
  forms: readonly Form[],
  fileName: string | null = null,
): AlignedReport[] {
  const vocabulary = vocabularyOf(forms);
  const { index, directions } = vocabulary;
  const whole = withWholeTables(withUprightTables(withHalvesBelow(document), directions));
  let best: Attempt | null = null;
  for (const lines of waysToRead(whole, vocabulary, () => best?.usesText ?? true)) {
    const attempt = tryReading(lines, { document: whole, fileName, forms, index });
    if (best === null || attempt.worth > best.worth + 1e-9) best = attempt;
    if (isSound(attempt)) break;
  }
  return [...(best?.reports ?? [])];
}

/**
 * The lines of a document in every way to read it, the plainest first.
 *
 * @param usesText whether a table was found in its text, or none at all: else other ways to read the text add nothing
 */
function* waysToRead(
  document: Document,
  { labels, columns, paths }: Vocabulary,
  usesText: () => boolean,
): Generator<readonly PageLine[]> {
  const read: (readonly PageLine[])[] = [];
  for (const reading of TEXT_READINGS) {
    const printed = withoutColumnNumbers(linesOfDocument(document, reading, labels));
    const lines = withOwnLabels(withYearsAsLabels(printed), paths);
    read.push(lines);
    yield lines;
    if (!usesText()) break;
  }
  // Cells between bars have their label to themselves; other text has to be cut at its labels.
  for (const lines of new Set([read[0]!, read.at(-1)!])) {
    const named = withNamedRows(lines, columns);
    if (named) yield named;
  }
}
