import type { Finding, Severity, Verdict } from '../model/finding.js';

/**
 * What alignment can have to say about its own reading. Each code with its severity and verdict; the sentences are made
 * where the finding is. Documented in docs/findings.md.
 */
const KINDS = {
  'READ-TABLE-MISSING': ['warning', 'not_assessable'],
  'READ-TABLE-TWICE': ['warning', 'reading_ambiguous'],
  'READ-NO-FIGURES': ['error', 'not_assessable'],
  'READ-ROW-MISSING': ['warning', 'not_assessable'],
  'READ-ROW-LABEL': ['warning', 'reading_ambiguous'],
  'READ-ROW-ORDER': ['warning', 'reading_ambiguous'],
  'READ-ROW-UNREAD': ['warning', 'reading_ambiguous'],
  'READ-ROW-EXTRA': ['note', 'not_assessable'],
  'READ-ROW-DIVIDED': ['warning', 'reading_ambiguous'],
  'READ-APART': ['warning', 'reading_ambiguous'],
  'READ-COLUMN-LABEL': ['warning', 'reading_ambiguous'],
  'READ-COLUMN-ORDER': ['warning', 'reading_ambiguous'],
  'READ-COLUMN-EXTRA': ['note', 'not_assessable'],
  'READ-COLUMN-TWICE': ['warning', 'reading_ambiguous'],
  'READ-COLUMN-MISSING': ['warning', 'not_assessable'],
  'READ-COUNT': ['warning', 'reading_ambiguous'],
  'READ-GLUED': ['warning', 'reading_ambiguous'],
  'READ-STRAY': ['warning', 'reading_ambiguous'],
  'READ-MERGED': ['warning', 'reading_ambiguous'],
  'READ-NO-SLOT': ['warning', 'reading_ambiguous'],
  'READ-REPORT-TWICE': ['warning', 'reading_ambiguous'],
  'READ-ROW-TWICE': ['warning', 'reading_ambiguous'],
  'READ-TEXT': ['warning', 'not_assessable'],
  'READ-UNIT': ['note', 'reading_repaired'],
  'READ-UNIT-UNKNOWN': ['warning', 'reading_ambiguous'],
  'READ-YEAR': ['warning', 'reading_ambiguous'],
} as const satisfies Record<string, readonly [Severity, Verdict]>;

/** Code of a finding about alignment; `KINDS` gives its severity and verdict. */
export type ReadingCode = keyof typeof KINDS;

/** A finding about the reading of a document. */
export function readingFinding(
  code: ReadingCode,
  cells: readonly string[],
  messageZh: string,
  messageEn: string,
  quote: string | null = null,
): Finding {
  const [severity, verdict] = KINDS[code];
  return {
    code,
    kind: 'reading',
    severity,
    verdict,
    cells,
    left: null,
    right: null,
    messageZh,
    messageEn,
    quote,
  };
}
