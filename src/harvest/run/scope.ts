import type { Lead } from '../discover/lead.js';
import type { SourceCard } from '../sources/card.js';
import { isFound, type RunItem } from './item.js';
import type { HarvestOptions } from './options.js';

/** What of a source a run wants to see, and how much of it has been seen. */
export interface Scope {
  /** Whether a lead is to be followed; each address is admitted once. `too long` is answered for the first page beyond the limit. */
  admit(lead: Lead): 'yes' | 'no' | 'too long';
  /** Whether the file of a landing page is to be fetched: it is the report that was admitted with its page. */
  admitFile(lead: Lead): boolean;
  /** Whether a report that was had turned out to be of the wanted year. */
  holds(item: RunItem): boolean;
  /** Whether reports were left out because only a sample is wanted. */
  readonly isSampled: boolean;
  /** Leads to reports, wanted or not. */
  readonly reportLeads: number;
  readonly mostPages: number;
}

const MOST_PAGES = 50;

/** The scope of one walk of a source. */
export function scopeOf(card: SourceCard, { year, since, sample }: HarvestOptions): Scope {
  const mostPages = card.maxPages ?? MOST_PAGES;
  const seen = new Set<string>();
  const counts = { pages: 0, reports: 0, reportLeads: 0, leftOut: 0 };

  function isOfTime(lead: Lead): boolean {
    if (year !== null && lead.year !== null && lead.year !== year) return false;
    return since === null || lead.published === null || lead.published >= since;
  }

  function admitReport(): 'yes' | 'no' {
    if (sample !== null && counts.reports >= sample) {
      counts.leftOut += 1;
      return 'no';
    }
    counts.reports += 1;
    return 'yes';
  }

  function admitPage({ depth, isNextPage }: Lead): 'yes' | 'no' | 'too long' {
    // What the card itself names is never too much.
    if (depth === 0 && !isNextPage) return 'yes';
    counts.pages += 1;
    if (counts.pages <= mostPages) return 'yes';
    return counts.pages === mostPages + 1 ? 'too long' : 'no';
  }

  return {
    admit(lead) {
      if (seen.size === seen.add(lead.url).size) return 'no';
      if (lead.role === 'report') counts.reportLeads += 1;
      if (!isOfTime(lead)) return 'no';
      return lead.role === 'report' ? admitReport() : admitPage(lead);
    },
    admitFile: ({ url }) => seen.size !== seen.add(url).size,
    holds: (item) => !isFound(item.result) || year === null || item.year === null || item.year === year,
    get isSampled() {
      return counts.leftOut > 0;
    },
    get reportLeads() {
      return counts.reportLeads;
    },
    mostPages,
  };
}
