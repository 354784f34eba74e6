import type { FetchRecord } from '../archive/records.js';
import type { HarvestCode } from '../codes/index.js';
import type { Decision } from '../discover/decision.js';
import type { Lead } from '../discover/lead.js';
import type { SourceCard } from '../sources/card.js';
import { entryLeads, knownLeads } from './first-leads.js';
import { isFound, type RunItem } from './item.js';
import { goodBefore, type Outcome, outcomeOf } from './result.js';
import type { Visit, VisitContext } from './visit.js';

/** What a walk needs beside the visits themselves. */
export interface WalkContext extends VisitContext {
  /** Visits an address; of several wishes for one address in a run only the first asks. */
  readonly visitOnce: (lead: Lead, card: SourceCard) => Promise<Visit>;
  /** Told of every address that is done with. */
  readonly onItem: (item: RunItem) => void;
}

/** All that became of one source. */
export interface WalkedSource {
  readonly card: SourceCard;
  readonly items: readonly RunItem[];
  /** Whether reports were left out because only a sample was asked for. */
  readonly isSampled: boolean;
  readonly isInterrupted: boolean;
}

const MOST_PAGES = 50;

/** Walks a source from its entries over lists and landing pages to its reports, then to the reports it had and no longer links to. */
export async function walkSource(context: WalkContext, card: SourceCard): Promise<WalkedSource> {
  const items: RunItem[] = [];
  const seen = new Set<string>();
  const signatures = new Set<string>();
  let [listPages, reports, reportLeads] = [0, 0, 0];
  let [isSampled, isInterrupted, isTooLong] = [false, false, false];

  function add(item: RunItem): void {
    items.push(item);
    context.onItem(item);
  }

  /** False where the lead is out of the scope of the run. */
  function isWanted(lead: Lead): boolean {
    const { year, since, sample } = context.options;
    if (seen.size === seen.add(lead.url).size) return false;
    if (lead.role === 'report') reportLeads += 1;
    if (year !== null && lead.year !== null && lead.year !== year) return false;
    if (since !== null && lead.published !== null && lead.published < since) return false;
    if (lead.role !== 'report') return isEntry(lead) || isWithinPages(lead);
    if (sample !== null && reports >= sample) {
      isSampled = true;
      return false;
    }
    reports += 1;
    return true;
  }

  function isWithinPages(lead: Lead): boolean {
    listPages += 1;
    if (listPages <= (card.maxPages ?? MOST_PAGES)) return true;
    if (!isTooLong)
      add(problemItem(card, lead, 'E_LIST_LONG', `more than ${card.maxPages ?? MOST_PAGES} pages of lists`));
    isTooLong = true;
    return false;
  }

  async function follow(lead: Lead): Promise<void> {
    if (isInterrupted) return;
    try {
      const { record, decision } = await context.visitOnce(lead, card);
      const item = itemOf(context, card, lead, record);
      if (isOfWantedYear(item)) add(item);
      if (decision !== null) await followAll(leadsFrom(lead, decision), decision.kind === 'landing');
    } catch (error) {
      if (!context.ask.signal.aborted) throw error;
      isInterrupted = true;
    }
  }

  async function followAll(leads: readonly Lead[], areFiles: boolean): Promise<void> {
    // The files of a landing page are the report that was counted already.
    const wanted = areFiles
      ? leads.filter(({ url }) => seen.size !== seen.add(url).size)
      : leads.filter(isWanted);
    await Promise.all(wanted.map(follow));
  }

  /** A list whose pages repeat has come round to its beginning. */
  function leadsFrom(lead: Lead, { kind, leads, signature }: Decision): readonly Lead[] {
    if (kind !== 'list') return leads;
    if (signatures.size === signatures.add(signature).size && lead.isNextPage) return [];
    return leads;
  }

  function isOfWantedYear({ year, result }: RunItem): boolean {
    return (
      !isFound(result) ||
      context.options.year === null ||
      (year ?? context.options.year) === context.options.year
    );
  }

  const entries = entryLeads(card);
  await followAll(entries, false);
  const [list] = entries;
  const isListed = items.every(({ result }) => result === 'listed' || result === 'passed');
  if (list !== undefined && items.length > 0 && isListed && reportLeads === 0) {
    add(problemItem(card, list, 'E_LIST_EMPTY', `none of its ${listPages + 1} pages links to a report`));
  }
  if (!isSampled) await followAll(knownLeads(context.archive.history, card), false);
  return { card, items, isSampled, isInterrupted };
}

function itemOf(context: WalkContext, card: SourceCard, lead: Lead, record: FetchRecord): RunItem {
  const before = goodBefore(context.archive.history.urls.get(lead.url), context.freshSince);
  const outcome: Outcome = isIdleGuess(lead, record)
    ? { result: 'passed', code: null, message: null }
    : outcomeOf(record, before);
  return {
    url: lead.url,
    source: card.id,
    agency: card.agency,
    region: card.region ?? null,
    year: record.year ?? before?.year ?? null,
    title: record.title || (before?.title ?? ''),
    role: lead.role,
    ...outcome,
    sha256: record.sha256,
    from: lead.from,
  };
}

/** A lead that only a word in the navigation spoke for, and that came to nothing. */
function isIdleGuess({ role, depth, year }: Lead, { code }: FetchRecord): boolean {
  return (
    role === 'page' && depth > 0 && year === null && (code === 'E_PAGE_OTHER' || code === 'E_LIST_EMPTY')
  );
}

function isEntry({ depth, isNextPage }: Lead): boolean {
  return depth === 0 && !isNextPage;
}

function problemItem(card: SourceCard, lead: Lead, code: HarvestCode, message: string): RunItem {
  return {
    url: lead.url,
    source: card.id,
    agency: card.agency,
    region: card.region ?? null,
    year: null,
    title: '',
    role: lead.role,
    result: 'failed',
    code,
    message,
    sha256: null,
    from: lead.from,
  };
}
