import { HARVEST_CODES, type HarvestCode } from '../codes/index.js';
import { entryLeads } from './first-leads.js';
import { isFound, isReportItem, problemItem, type RunItem } from './item.js';
import type { HarvestOptions } from './options.js';
import type { WalkedSource } from './walk.js';

/** How many reports of a run, or of one source of it, came to what. */
export interface Counts {
  /** Reports that were linked, known from before, or that the card says there must be. */
  readonly expected: number;
  readonly found: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly vanished: number;
  readonly refused: number;
  readonly failed: number;
}

/** Why a run is not complete, or what it has to tell beside, by code. */
export interface Reason {
  readonly code: HarvestCode;
  readonly count: number;
  readonly needsPerson: boolean;
  readonly meaning: string;
  readonly remedy: string;
}

/** What a run found of one source. */
export interface SourceSummary extends Counts {
  readonly id: string;
  readonly agency: string;
  readonly region: string | null;
  readonly years: readonly number[];
  readonly complete: boolean;
}

/** What a run has to say when it ends. */
export interface Manifest {
  readonly schema: 1;
  readonly run: string;
  readonly started: string;
  readonly ended: string;
  /** Whether this went on with a run that ended early, or with the last one for its failures. */
  readonly resumed: boolean;
  readonly options: HarvestOptions;
  /** True only where every list was read to its end and every report that was expected is there, or known to be gone. */
  readonly complete: boolean;
  /** Whether running again may help. */
  readonly resumable: boolean;
  /** What needs a person first. */
  readonly reasons: readonly Reason[];
  readonly counts: Counts;
  readonly sources: readonly SourceSummary[];
  /** Everything but lists and landing pages that were read without trouble, what needs a person first. */
  readonly items: readonly RunItem[];
}

/** Sums up the walks of a run. */
export function manifestOf(
  about: Pick<Manifest, 'run' | 'started' | 'ended' | 'resumed' | 'options'>,
  walked: readonly WalkedSource[],
): Manifest {
  const shortfalls = walked.flatMap((source) => shortfallOf(source, about.options));
  const items = [...walked.flatMap(({ items }) => items), ...shortfalls].filter(isTold).sort(byUrgency);
  const sources = walked.map((source) => summaryOf(source, shortfalls));
  const codes = [
    ...items.flatMap(({ code }) => code ?? []),
    ...(walked.some(({ isInterrupted }) => isInterrupted) ? (['E_INTERRUPTED'] as const) : []),
    ...(walked.some(({ isSampled }) => isSampled) ? (['E_SAMPLE'] as const) : []),
  ];
  return {
    schema: 1,
    ...about,
    complete: codes.every((code) => HARVEST_CODES[code].kind === 'vanished'),
    resumable: codes.some((code) => HARVEST_CODES[code].kind === 'transient'),
    reasons: reasonsOf(codes),
    counts: sumOf(sources),
    sources,
    items,
  };
}

function isTold({ result }: RunItem): boolean {
  return result !== 'listed' && result !== 'passed';
}

/** What a card expects and the run did not find, as one item that failed. */
function shortfallOf({ card, items }: WalkedSource, { year }: HarvestOptions): RunItem[] {
  const found = items.filter(({ result }) => isFound(result));
  const years = new Set(found.map((item) => item.year));
  const missingYears = (card.expected?.years ?? []).filter(
    (expected) => (year === null || year === expected) && !years.has(expected),
  );
  const missingCount = year === null ? Math.max(0, (card.expected?.reports ?? 0) - found.length) : 0;
  if (missingYears.length === 0 && missingCount === 0) return [];
  const parts = [
    ...(missingYears.length > 0 ? [`no report for ${missingYears.join(', ')}`] : []),
    ...(missingCount > 0 ? [`${found.length} of ${card.expected?.reports} reports`] : []),
  ];
  const [entry] = entryLeads(card);
  return entry === undefined ? [] : [problemItem(card, entry, 'E_EXPECTED', parts.join('; '))];
}

function summaryOf(
  { card, items, isSampled, isInterrupted }: WalkedSource,
  shortfalls: readonly RunItem[],
): SourceSummary {
  const reports = items.filter(isReportItem);
  const count = (result: RunItem['result']) => reports.filter((item) => item.result === result).length;
  const found = reports.filter(({ result }) => isFound(result));
  const isShort = shortfalls.some(({ source }) => source === card.id);
  const faulty = items.some(({ code }) => code !== null && HARVEST_CODES[code].kind !== 'vanished');
  return {
    id: card.id,
    agency: card.agency,
    region: card.region ?? null,
    years: [...new Set(found.flatMap(({ year }) => year ?? []))].sort(),
    complete: !isShort && !faulty && !isSampled && !isInterrupted,
    expected: Math.max(reports.length, card.expected?.reports ?? 0),
    found: found.length,
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    vanished: count('vanished'),
    refused: count('refused'),
    failed: count('failed'),
  };
}

const COUNTED = [
  'expected',
  'found',
  'new',
  'changed',
  'unchanged',
  'vanished',
  'refused',
  'failed',
] as const;

function sumOf(sources: readonly SourceSummary[]): Counts {
  const total = {
    expected: 0,
    found: 0,
    new: 0,
    changed: 0,
    unchanged: 0,
    vanished: 0,
    refused: 0,
    failed: 0,
  };
  for (const source of sources) for (const name of COUNTED) total[name] += source[name];
  return total;
}

function reasonsOf(codes: readonly HarvestCode[]): Reason[] {
  return [...new Set(codes)]
    .map((code): Reason => {
      const { needsPerson, meaning, remedy } = HARVEST_CODES[code];
      const count = codes.filter((each) => each === code).length;
      return { code, count, needsPerson, meaning: meaning.en, remedy: remedy.en };
    })
    .sort((left, right) => urgencyOf(left.code) - urgencyOf(right.code) || right.count - left.count);
}

/** What needs a person comes first, then what may pass by itself, then what went well. */
function urgencyOf(code: HarvestCode | null): number {
  if (code === null) return 2;
  return HARVEST_CODES[code].needsPerson ? 0 : 1;
}

function byUrgency(left: RunItem, right: RunItem): number {
  return (
    urgencyOf(left.code) - urgencyOf(right.code) ||
    compareText(left.source, right.source) ||
    (left.year ?? 0) - (right.year ?? 0) ||
    compareText(left.url, right.url)
  );
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
