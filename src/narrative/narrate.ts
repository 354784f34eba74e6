import type { Form } from '../forms/index.js';
import type { Claim } from '../model/claim.js';
import type { Block } from '../model/document.js';
import type { ProseParagraph } from '../model/prose.js';
import type { CellReadings } from '../model/reading.js';
import { assignProse } from './prose/assign-prose.js';
import { readProse } from './prose/read-prose.js';
import { claimDictionary, claimVocabulary, type ReportContext, readClaims } from './read-claims.js';
import { loadSegmenter } from './segment/engine/load-segmenter.js';
import type { Segmenter } from './segment/segmenter.js';
import type { Vocabulary } from './vocabulary/vocabulary.js';

/** The prose of a report, and what its numbers say. */
export interface Narration {
  readonly prose: readonly ProseParagraph[];
  readonly claims: readonly Claim[];
}

/** A report of a document, as far as its tables are read: they tell which prose is its own. */
export interface NarratedReport extends ReportContext {
  readonly cells: CellReadings;
}

/** The prose and the claims of each report of a document. The segmenter is loaded with the first document that has prose. */
export function narrate(
  blocks: readonly Block[],
  reports: readonly NarratedReport[],
  forms: readonly Form[],
): Narration[] {
  const prose = assignProse(
    readProse(blocks, forms),
    reports.map(({ cells }) => cells),
  );
  if (prose.every((paragraphs) => paragraphs.length === 0))
    return reports.map(() => ({ prose: [], claims: [] }));
  const vocabulary = claimVocabulary(forms);
  const segmenter = segmenterFor(vocabulary);
  return reports.map((report, at) => {
    const own = prose[at] ?? [];
    return { prose: own, claims: readClaims(own, report, segmenter, vocabulary) };
  });
}

const segmenters = new WeakMap<Vocabulary, Segmenter>();

/** The segmenter of a vocabulary, made once. */
function segmenterFor(vocabulary: Vocabulary): Segmenter {
  const known = segmenters.get(vocabulary);
  if (known) return known;
  const segmenter = loadSegmenter(claimDictionary(vocabulary));
  segmenters.set(vocabulary, segmenter);
  return segmenter;
}
