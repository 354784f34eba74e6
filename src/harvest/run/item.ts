import type { FetchRecord } from '../archive/records.js';
import type { HarvestCode } from '../codes/index.js';
import type { Lead } from '../discover/lead.js';
import type { SourceCard } from '../sources/card.js';

/** What became of something that a run asked for. `listed` and `passed` are pages on the way to reports. */
export type Result =
  | 'new'
  | 'changed'
  | 'unchanged'
  | 'vanished'
  | 'refused'
  | 'failed'
  | 'listed'
  | 'passed';

/** One address of a run and what became of it. */
export interface RunItem extends Outcome {
  readonly url: string;
  readonly source: string;
  readonly agency: string;
  readonly region: string | null;
  readonly year: number | null;
  readonly title: string;
  readonly role: 'report' | 'list' | 'page' | 'json';
  readonly sha256: string | null;
  /** The page it was found on. */
  readonly from: string | null;
}

/** What an answer means beside what was there before the run. */
export interface Outcome {
  readonly result: Result;
  /** Null where it is what was wanted. */
  readonly code: HarvestCode | null;
  readonly message: string | null;
}

/** Whether an item stands for a report, rather than for a page on the way to one. */
export function isReportItem({ role, result }: RunItem): boolean {
  return result !== 'listed' && result !== 'passed' && (role === 'report' || isFound(result));
}

/** Whether a report was had. */
export function isFound(result: Result): boolean {
  return result === 'new' || result === 'changed' || result === 'unchanged';
}

/** The item of an address that was asked for. */
export function itemOf(
  card: SourceCard,
  lead: Lead,
  { record, before, outcome }: { record: FetchRecord; before: FetchRecord | null; outcome: Outcome },
): RunItem {
  return {
    ...aboutLead(card, lead),
    year: record.year ?? before?.year ?? null,
    title: record.title || (before?.title ?? ''),
    ...outcome,
    sha256: record.sha256,
  };
}

/** The item of something that is wrong and no answer of a site. */
export function problemItem(card: SourceCard, lead: Lead, code: HarvestCode, message: string): RunItem {
  return { ...aboutLead(card, lead), year: null, title: '', result: 'failed', code, message, sha256: null };
}

function aboutLead(card: SourceCard, { url, role, from }: Lead) {
  return { url, role, from, source: card.id, agency: card.agency, region: card.region ?? null };
}
