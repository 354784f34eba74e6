import type { Form } from '../forms/index.js';
import type { Document } from '../model/document.js';
import { type AlignedReport, type Attempt, isSound, tryReading } from './attempt.js';
import { mixedReading } from './mixed-readings.js';
import { withoutColumnNumbers } from './page/column-numbers.js';
import { BY_LABELS, linesOfDocument, type TextReading, textReadingsOf } from './page/lines-of-document.js';
import { withNamedFigures } from './page/named/named-figures.js';
import { withOwnLabels } from './page/own-labels.js';
import type { PageLine } from './page/page-line.js';
import { withoutUnitColumns } from './page/unit-columns.js';
import { type Vocabulary, vocabularyOf } from './page/vocabulary.js';
import { withYearsAsLabels } from './page/year-labels.js';
import { withHalvesBelow } from './pieces/halves.js';
import { withUprightTables } from './pieces/turned-tables.js';
import { withWholeTables } from './pieces/whole-tables.js';
import { typedText } from './typed/typed-text.js';
import { unorderedTables } from './unordered/unordered-tables.js';

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
  const whole = withWholeTables(withUprightTables(withHalvesBelow(document), directions), directions.rows);
  const typed = typedText(whole);
  const tried: Attempt[] = [];
  for (const { document: read, lines } of waysToRead(whole, vocabulary, tried)) {
    const attempt = tryReading(lines, { document: read, typed, fileName, forms, index });
    tried.push(attempt);
    if (isSound(attempt)) break;
  }
  const best = bestOf(tried);
  return best.usesText && !isSound(best) ? withUnordered(best.reports, document, forms) : [...best.reports];
}

/** A report with those of its tables whose labels and figures stand apart. */
function withUnordered(
  reports: readonly AlignedReport[],
  document: Document,
  forms: readonly Form[],
): AlignedReport[] {
  const [only, ...more] = reports;
  if (!only || more.length > 0) return [...reports];
  const form = forms.find(({ id }) => id === only.reading.form)!;
  const unordered = unorderedTables(document, form, only.reading);
  return unordered.length === 0 ? [only] : [{ ...only, reading: { ...only.reading, unordered } }];
}

/** The first of the attempts with the most worth, but for one that makes a sound report of what others take for several. */
function bestOf(tried: readonly Attempt[]): Attempt {
  return tried.reduce((a, b) => (b.worth > a.worth + 1e-9 || makesOneOf(b, a) ? b : a));
}

/** Pieces of a report that are taken for reports have more labels between them than the report has. */
function makesOneOf(one: Attempt, other: Attempt): boolean {
  return isSound(one) && one.reports.length === 1 && other.reports.length > 1 && !isSound(other);
}

/** A document, and its lines in one way to read it. */
interface Way {
  readonly document: Document;
  readonly lines: readonly PageLine[];
}

/**
 * The lines of a document in every way to read it, the plainest first.
 *
 * @param tried what came of the ways so far: where no table was found in text, other ways to read it add nothing
 */
function* waysToRead(document: Document, vocabulary: Vocabulary, tried: readonly Attempt[]): Generator<Way> {
  const read: { readonly reading: TextReading; readonly lines: readonly PageLine[] }[] = [];
  for (const reading of textReadingsOf(document)) {
    const lines = linesIn(document, () => reading, vocabulary);
    read.push({ reading, lines });
    yield { document, lines };
    if (!bestOf(tried).usesText) break;
  }
  const mixed = mixedReading(
    document,
    read.map(({ reading }, at) => ({ reading, attempt: tried[at]! })),
  );
  if (mixed) {
    const { document: divided, readings } = mixed;
    yield { document: divided, lines: linesIn(divided, (block) => readings[block]!, vocabulary) };
  }
  for (const blocks of document.typeset?.() ?? []) {
    const typeset = { ...document, blocks };
    yield { document: typeset, lines: linesIn(typeset, () => BY_LABELS, vocabulary) };
  }
  // Cells between bars have their label to themselves; other text has to be cut at its labels.
  for (const { lines } of new Set([read[0]!, read.at(-1)!])) {
    const named = withNamedFigures(lines, vocabulary);
    if (named) yield { document, lines: named };
  }
}

function linesIn(
  document: Document,
  readingOf: (block: number) => TextReading,
  { labels, paths }: Vocabulary,
): readonly PageLine[] {
  const printed = withoutUnitColumns(withoutColumnNumbers(linesOfDocument(document, readingOf, labels)));
  return withOwnLabels(withYearsAsLabels(printed), paths);
}
