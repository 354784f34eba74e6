import type { Decision } from '../discover/decision.js';
import type { Lead } from '../discover/lead.js';
import type { SourceCard } from '../sources/card.js';
import { entryLeads, knownLeads } from './first-leads.js';
import { isFound, itemOf, problemItem, type RunItem } from './item.js';
import { goodBefore, outcomeOf } from './result.js';
import { type Scope, scopeOf } from './scope.js';
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

/** A walk while it goes on. */
interface Walk {
  readonly context: WalkContext;
  readonly card: SourceCard;
  readonly scope: Scope;
  readonly items: RunItem[];
  /** What the lists seen so far link to. */
  readonly signatures: Set<string>;
  /** Year and bytes of the reports had so far. */
  readonly reportsHad: Set<string>;
  /** Lists that say how many pages they have, without addresses for the others. */
  readonly counted: { readonly lead: Lead; readonly pageCount: number }[];
  isInterrupted: boolean;
}

/** Walks a source from its entries over lists and landing pages to its reports, then to the reports it had and no longer links to. */
export async function walkSource(context: WalkContext, card: SourceCard): Promise<WalkedSource> {
  const scope = scopeOf(card, context.options);
  const walk: Walk = {
    context,
    card,
    scope,
    items: [],
    signatures: new Set(),
    reportsHad: new Set(),
    counted: [],
    isInterrupted: false,
  };
  const entries = entryLeads(card);
  await followLeads(walk, entries);
  tellOfEmptyLists(walk, entries);
  tellOfPagesUnread(walk);
  // A sample does not look after what was there before.
  if (!scope.isSampled) await followLeads(walk, knownLeads(context.archive.history, card));
  return { card, items: walk.items, isSampled: scope.isSampled, isInterrupted: walk.isInterrupted };
}

async function followLeads(walk: Walk, leads: readonly Lead[]): Promise<void> {
  const wanted = leads.filter((lead) => {
    const admitted = walk.scope.admit(lead);
    if (admitted === 'too long') {
      tell(
        walk,
        problemItem(walk.card, lead, 'E_LIST_LONG', `more than ${walk.scope.mostPages} pages of lists`),
      );
    }
    return admitted === 'yes';
  });
  await Promise.all(wanted.map((lead) => follow(walk, lead)));
}

async function follow(walk: Walk, lead: Lead): Promise<void> {
  if (walk.isInterrupted) return;
  try {
    const visit = await walk.context.visitOnce(lead, walk.card);
    tellOfVisit(walk, lead, visit);
    if (visit.decision !== null) await followDecision(walk, lead, visit.decision);
  } catch (error) {
    if (!walk.context.ask.signal.aborted) throw error;
    walk.isInterrupted = true;
  }
}

async function followDecision(walk: Walk, lead: Lead, decision: Decision): Promise<void> {
  const { kind, leads, signature, pageCount = 1, parts = [] } = decision;
  if (parts.length > 0) {
    tell(walk, problemItem(walk.card, lead, 'E_PAGE_PARTS', `it goes on at ${parts[0]}`));
  }
  if (kind === 'landing') {
    await followLanding(walk, lead, leads);
    return;
  }
  if (pageCount > 1) walk.counted.push({ lead, pageCount });
  // A list whose pages repeat has come round to its beginning, or has no end.
  const isRepeated = walk.signatures.size === walk.signatures.add(signature).size;
  if (!(isRepeated && lead.isNextPage)) await followLeads(walk, leads);
}

async function followLanding(walk: Walk, lead: Lead, leads: readonly Lead[]): Promise<void> {
  const files = leads.filter((file) => walk.scope.admitFile(file));
  const before = walk.items.length;
  await Promise.all(files.map((file) => follow(walk, file)));
  const came = walk.items
    .slice(before)
    .filter(({ from, result }) => from === lead.url && result !== 'passed');
  if (files.length === 0 || came.length > 0 || walk.isInterrupted) return;
  if (files.every(({ isGuess }) => isGuess)) {
    tell(
      walk,
      problemItem(walk.card, lead, 'E_PAGE_OTHER', `no frame holds a report (frames: ${files.length})`),
    );
  }
}

function tellOfVisit(walk: Walk, lead: Lead, { record }: Visit): void {
  const { context, card } = walk;
  const before = goodBefore(context.archive.history.urls.get(lead.url), context.freshSince);
  const item = itemOf(card, lead, { record, before, outcome: outcomeOf(lead, record, before) });
  if (walk.scope.holds(item)) tell(walk, isRepeatedReport(walk, item) ? { ...item, result: 'passed' } : item);
}

/** The same report under another address (`http` and `https`, a redirect) is not another report. */
function isRepeatedReport({ reportsHad }: Walk, { result, year, sha256 }: RunItem): boolean {
  return isFound(result) && reportsHad.size === reportsHad.add(`${year} ${sha256}`).size;
}

/** Lists that were read without trouble and led to nothing at all are trouble. */
function tellOfEmptyLists(walk: Walk, [entry]: readonly Lead[]): void {
  const { items, card, scope, isInterrupted } = walk;
  const areRead = items.every(({ result }) => result === 'listed' || result === 'passed');
  if (entry === undefined || isInterrupted || !areRead || scope.reportLeads > 0) return;
  tell(walk, problemItem(card, entry, 'E_LIST_EMPTY', `no page links to a report (pages: ${items.length})`));
}

/** Pages that have no address may have been named by the card. Pages of one list stand in one folder. */
function tellOfPagesUnread(walk: Walk): void {
  const { items, card, counted } = walk;
  if (walk.isInterrupted || walk.scope.isSampled) return;
  const folders = items.filter(({ result }) => result === 'listed').map(({ url }) => folderOf(url));
  for (const { lead, pageCount } of counted) {
    const read = folders.filter((folder) => folder === folderOf(lead.url)).length;
    if (pageCount <= read) continue;
    tell(
      walk,
      problemItem(card, lead, 'E_LIST_PAGER', `it has ${pageCount} pages, ${read} could be asked for`),
    );
  }
}

function folderOf(url: string): string {
  return new URL('.', url).href;
}

function tell(walk: Walk, item: RunItem): void {
  walk.items.push(item);
  walk.context.onItem(item);
}
