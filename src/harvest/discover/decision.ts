import type { WebPage } from '../page/web-page.js';
import type { Lead } from './lead.js';
import { furtherParts } from './next-pages.js';

/** What a fetched page turned out to be, and where it leads. */
export interface Decision {
  /**
   * `document` (a file) and `report` (a page) hold a report themselves; `landing` carries it as a file or frame; `list` leads to
   * reports or to further pages of itself.
   */
  readonly kind: 'document' | 'report' | 'landing' | 'list';
  readonly title: string;
  /** Year of the report, as far as title or link say it. */
  readonly year: number | null;
  readonly leads: readonly Lead[];
  /** All that a list links to, in one text: two pages of it with the same are the same page. */
  readonly signature: string;
  /** How many pages the list has, where only a script can turn to the others; 1 where nothing is missing. */
  readonly pageCount?: number;
  /** Further pages of the same report. */
  readonly parts?: readonly string[];
}

/** Bytes that hold a report. */
export function reportDecision(kind: 'document' | 'report', title: string, year: number | null): Decision {
  return { kind, title, year, leads: [], signature: '' };
}

/** A page that shows a report, or the beginning of one. */
export function reportPageDecision(page: WebPage, title: string, year: number | null): Decision {
  return { ...reportDecision('report', title, year), parts: furtherParts(page) };
}

/** What a page links to, as one text. */
export function signatureOf({ links }: Pick<WebPage, 'links'>): string {
  return links.map(({ url, text }) => `${url} ${text}`).join('\n');
}
