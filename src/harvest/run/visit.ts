import type { Archive } from '../archive/archive.js';
import { isPassing } from '../archive/history.js';
import type { FetchRecord } from '../archive/records.js';
import { type HarvestFault, isFault } from '../codes/index.js';
import { decide } from '../discover/decide.js';
import type { Decision } from '../discover/decision.js';
import type { Lead } from '../discover/lead.js';
import type { AskContext } from '../fetch/ask.js';
import type { Validators } from '../fetch/exchange/request-headers.js';
import { type FetchedPage, fetchPage } from '../fetch/fetch-page.js';
import type { RobotsCache } from '../fetch/robots/robots-cache.js';
import { onwards } from '../page/onwards.js';
import type { SourceCard } from '../sources/card.js';
import type { HarvestOptions } from './options.js';
import { tablesDigest } from './tables-digest.js';

/** What the visits of a run share. */
export interface VisitContext {
  readonly run: string;
  readonly archive: Archive;
  readonly ask: AskContext;
  readonly robots: RobotsCache;
  readonly options: HarvestOptions;
  /** Answers of this moment or later are not asked for again. */
  readonly freshSince: string;
}

/** An answer, and what was decided on it; null where it was not what was wanted. */
export interface Visit {
  readonly record: FetchRecord;
  readonly decision: Decision | null;
}

/**
 * Asks for an address once in a run, keeps what comes, and decides on it. What an earlier part of the same run got is taken
 * from the archive. When this resolves, bytes and record last.
 */
export async function visit(context: VisitContext, lead: Lead, card: SourceCard): Promise<Visit> {
  const known = context.archive.history.urls.get(lead.url);
  const earlier =
    known !== undefined && isFresh(known.last, context)
      ? await visitAgain(context, lead, card, known.last)
      : null;
  if (earlier !== null) return earlier;
  if (card.paceSeconds !== undefined) {
    context.ask.gates.slowDown(new URL(lead.url).hostname, card.paceSeconds * 1000);
  }
  const good = known?.good ?? null;
  // Thousands of visits wait for their turn: the bytes are only read when they are needed.
  const isHeld = good?.sha256 != null && (await context.archive.has(good.sha256, good.bytes ?? -1));
  const validators = isHeld && !context.options.refresh ? validatorsOf(good) : null;
  const answer = await fetchPage(context.ask, context.robots, {
    url: lead.url,
    validators,
    tls: card.tls ?? 'strict',
    onwards,
  });
  return isFault(answer)
    ? await keep(context, lead, card, { fault: answer, page: null, body: null })
    : await keepPage(context, lead, card, answer, validators === null ? null : good);
}

function isFresh(record: FetchRecord, { freshSince, options }: VisitContext): boolean {
  if (record.at < freshSince) return false;
  return record.code === null || !(options.onlyFailed || isPassing(record));
}

/** Null where the bytes are gone, so that the address has to be asked for after all. */
async function visitAgain(
  { archive }: VisitContext,
  lead: Lead,
  card: SourceCard,
  record: FetchRecord,
): Promise<Visit | null> {
  if (record.code !== null || record.sha256 === null) return { record, decision: null };
  const body = await archive.bytes(record.sha256);
  if (body === null) return null;
  const decision = decideSafely(lead, body, record.finalUrl ?? record.url, card);
  return isFault(decision) ? null : { record, decision };
}

async function keepPage(
  context: VisitContext,
  lead: Lead,
  card: SourceCard,
  answered: FetchedPage,
  good: FetchRecord | null,
): Promise<Visit> {
  const page = withHeldHeaders(answered, good);
  const body = page.status === 304 ? await heldBytes(context, good) : page.body;
  if (isFault(body)) return await keep(context, lead, card, { fault: body, page, body: null });
  const decision = decideSafely(lead, body, page.finalUrl, card);
  return isFault(decision)
    ? await keep(context, lead, card, { fault: decision, page, body })
    : await keep(context, lead, card, { decision, page, body });
}

/** An answer that nothing has changed need not repeat the dates by which the next run asks. */
function withHeldHeaders(page: FetchedPage, good: FetchRecord | null): FetchedPage {
  if (page.status !== 304 || good === null) return page;
  return { ...page, headers: { ...good.headers, ...page.headers } };
}

/** What the archive holds of a page that has not changed. */
async function heldBytes(
  { archive }: VisitContext,
  good: FetchRecord | null,
): Promise<Uint8Array | HarvestFault> {
  if (good === null || good.sha256 === null) {
    return { code: 'E_HTTP_STATUS', message: 'HTTP 304 to a request without conditions' };
  }
  const bytes = await archive.bytes(good.sha256);
  return bytes ?? { code: 'E_ARCHIVE_BYTES', message: `${good.sha256} is damaged; ask with --refresh` };
}

/** A fault of ours on one page must not end a run over thousands. */
function decideSafely(lead: Lead, body: Uint8Array, url: string, card: SourceCard): Decision | HarvestFault {
  try {
    return decide(lead, body, url, card);
  } catch (error) {
    return { code: 'E_PAGE_FAULT', message: error instanceof Error ? error.message : String(error) };
  }
}

interface Kept {
  readonly page: FetchedPage | null;
  readonly body: Uint8Array | null;
  readonly fault?: HarvestFault;
  readonly decision?: Decision;
}

async function keep(
  { archive, ask, run }: VisitContext,
  lead: Lead,
  card: SourceCard,
  { page, body, fault, decision }: Kept,
): Promise<Visit> {
  const sha256 = body === null ? null : await archive.store(body);
  const record: FetchRecord = {
    kind: 'fetch',
    run,
    at: new Date(ask.effects.now()).toISOString(),
    url: lead.url,
    finalUrl: page?.finalUrl ?? null,
    hops: [...(page?.hops ?? [])],
    status: page?.status ?? null,
    code: fault?.code ?? null,
    message: fault?.message ?? null,
    page: decision?.kind ?? null,
    sha256,
    bytes: body?.byteLength ?? null,
    tablesSha256: digestOf(archive, lead, card, { sha256, body, decision }),
    paceMs: ask.gates.paceMs(new URL(page?.finalUrl ?? lead.url).hostname),
    headers: keptHeaders(page?.headers ?? {}),
    source: card.id,
    agency: card.agency,
    region: card.region ?? null,
    year: decision?.year ?? lead.year,
    title: decision?.title || lead.title,
    published: lead.published,
    role: lead.role,
    from: lead.from,
  };
  await archive.log(record);
  return { record, decision: decision ?? null };
}

/** Bytes that the archive has already were looked into before. */
function digestOf(
  { history }: Archive,
  lead: Lead,
  card: SourceCard,
  { sha256, body, decision }: Pick<Kept, 'body' | 'decision'> & { sha256: string | null },
): string | null {
  if (decision?.kind !== 'report' || body === null) return null;
  const good = history.urls.get(lead.url)?.good;
  return good?.sha256 === sha256 && good?.tablesSha256 ? good.tablesSha256 : tablesDigest(body, card.charset);
}

const KEPT_HEADERS = ['content-type', 'content-disposition', 'last-modified', 'etag', 'date', 'server'];

function keptHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(KEPT_HEADERS.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])));
}

function validatorsOf({ headers, url, finalUrl }: FetchRecord): Validators {
  const { etag = null, 'last-modified': lastModified = null } = headers;
  return { url: finalUrl ?? url, etag, lastModified };
}
