import { z } from 'zod';
import { type HarvestCode, isHarvestCode } from '../codes/index.js';

const text = z.string();
const code = z.custom<HarvestCode>((value) => typeof value === 'string' && isHarvestCode(value));

const fetchSchema = z.object({
  kind: z.literal('fetch'),
  run: text,
  /** When the answer was there, RFC 3339. */
  at: text,
  /** The address that was asked for. */
  url: text,
  finalUrl: text.nullable(),
  hops: z.array(text),
  status: z.number().nullable(),
  /** Null where the page is what was wanted. */
  code: code.nullable(),
  message: text.nullable(),
  /** What the page is; null where it is not what was wanted. */
  page: z.enum(['document', 'report', 'landing', 'list']).nullable(),
  /** Of the bytes that were sent, or, for 304, of those that still hold; null where there are none. */
  sha256: text.nullable(),
  bytes: z.number().nullable(),
  /** Of the tables of a report page alone, so that a change of its furniture is told apart; null elsewhere. */
  tablesSha256: text.nullable(),
  /** The pause that was kept to its host. */
  paceMs: z.number(),
  /** The headers that are kept, by name in lower case. */
  headers: z.record(text, text),
  source: text,
  agency: text,
  region: text.nullable(),
  year: z.number().nullable(),
  title: text,
  published: text.nullable(),
  role: z.enum(['report', 'list', 'page', 'json']),
  from: text.nullable(),
});

const startSchema = z.object({
  kind: z.literal('start'),
  run: text,
  at: text,
  /** Answers since this moment need not be asked for again: the start of the run, or of the one that it goes on with. */
  freshSince: text,
});

const endSchema = z.object({
  kind: z.literal('end'),
  run: text,
  at: text,
  complete: z.boolean(),
  interrupted: z.boolean(),
});

const recordSchema = z.discriminatedUnion('kind', [fetchSchema, startSchema, endSchema]);

/** One answer of a site, or the reason why there was none. */
export type FetchRecord = Readonly<z.infer<typeof fetchSchema>>;
/** A run begins. */
export type RunStart = Readonly<z.infer<typeof startSchema>>;
/** A run ended; a start without an end was broken off. */
export type RunEnd = Readonly<z.infer<typeof endSchema>>;

/** A line of the fetch log. */
export type LogRecord = FetchRecord | RunStart | RunEnd;

/** Reads a line of the log: `torn` where it is no JSON, `unknown` where it is some that this program did not write. */
export function parseRecord(line: string): LogRecord | 'torn' | 'unknown' {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'torn';
  }
  const parsed = recordSchema.safeParse(value);
  return parsed.success ? parsed.data : 'unknown';
}
