/** From an entry over the pages of years and bodies to a report, its landing page and its file. */
export const DEEPEST = 5;

/** What is expected behind an address. `page` leaves it to the page. */
export type LeadRole = 'report' | 'list' | 'page' | 'json';

/** An address worth asking for, and what is known of it before. */
export interface Lead {
  readonly url: string;
  readonly role: LeadRole;
  /** Year of the report, where the words say it. */
  readonly year: number | null;
  /** Words of the link; '' for entries. */
  readonly title: string;
  /** Date of publication that the list prints, `yyyy-mm-dd`. */
  readonly published: string | null;
  /** The page it stands on; null for entries. */
  readonly from: string | null;
  /** How many pages lie between an entry and it, pages of one list not counted. */
  readonly depth: number;
  /** Whether it is a further page of the list it was found on. */
  readonly isNextPage: boolean;
  /** Whether nothing but its place speaks for it (a word in the navigation, one of several frames): that it leads nowhere is no loss. */
  readonly isGuess?: boolean;
}

/** A link may hold a whole paragraph; this much tells reports apart. */
const LONGEST_TITLE = 200;

/** Words as a title of bearable length. */
export function titleOf(words: string): string {
  return words.slice(0, LONGEST_TITLE);
}

/** A further page of a list. */
export function nextPageLead(lead: Lead, url: string): Lead {
  return { ...lead, role: lead.role === 'json' ? 'json' : 'list', url, isNextPage: true, isGuess: false };
}
