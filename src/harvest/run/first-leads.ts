import { type History, holdsReport } from '../archive/history.js';
import type { Lead, LeadRole } from '../discover/lead.js';
import { postedAddress, withoutBody } from '../fetch/exchange/posted.js';
import type { EntryKind, SourceCard } from '../sources/card.js';

const ROLES: Readonly<Record<EntryKind, LeadRole>> = {
  report: 'report',
  attachment: 'report',
  list: 'list',
  json: 'json',
};

/** Where a source begins: the entries of its card. */
export function entryLeads(card: SourceCard): Lead[] {
  return card.entries.map((entry): Lead => {
    const kind = entry.kind ?? card.kind;
    return {
      url: entry.post === undefined ? withoutBody(entry.url) : postedAddress(entry.url, entry.post),
      role: kind === undefined ? 'page' : ROLES[kind],
      year: entry.year ?? null,
      title: '',
      published: null,
      from: null,
      depth: 0,
      isNextPage: false,
    };
  });
}

/** The reports that a source had, whether or not anything links to them still. */
export function knownLeads(history: History, card: SourceCard): Lead[] {
  return [...history.urls.values()].flatMap(({ good }): Lead[] => {
    if (good === null || good.source !== card.id || !holdsReport(good)) return [];
    const { url, year, title, published, from } = good;
    return [{ url, role: 'report', year, title, published, from, depth: 1, isNextPage: false }];
  });
}
