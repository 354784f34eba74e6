import { z } from 'zod';
import { understoodSelectors } from '../../read/html/selectors/matches.js';

/** What an entry address of a source is. Without a kind, the page itself decides. */
const ENTRY_KINDS = ['report', 'list', 'attachment', 'json'] as const;

/** What stands at the address of a card: a report, a list of them in HTML or JSON, or a file. */
export type EntryKind = (typeof ENTRY_KINDS)[number];

const address = z.string().trim().refine(isHttpAddress, 'must be an http or https address');

const year = z.int().min(2008).max(2100);

const selector = z
  .string()
  .refine((text) => understoodSelectors(text) !== null, 'is not a selector that gouji understands');

/** Fields of a form, of which some hold JSON, or the body as it is sent. */
const post = z
  .union([z.string().min(1), z.record(z.string(), z.json())])
  .transform((given) => (typeof given === 'string' ? given : formOf(given)))
  .describe('what is posted to the address: the fields of a form, or the body as it is');

/** An address alone is an entry of which nothing else is said. */
const entry = z
  .preprocess(
    (given) => (typeof given === 'string' ? { url: given } : given),
    z.strictObject({
      url: address,
      kind: z.enum(ENTRY_KINDS).optional(),
      year: year.optional(),
      post: post.optional(),
    }),
  )
  .describe('an address, or an address with its kind, the year of its report and what is posted to it');

/** One source card: who publishes, where, and how the site wants to be treated. */
export const cardSchema = z.strictObject({
  id: z.string().trim().min(1).optional().describe('stable name of the source; default: the agency'),
  agency: z.string().trim().min(1).describe('name of the agency, as the dataset is to have it'),
  region: z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(z.string().regex(/^\d{2,12}$/, 'must be a region code of 2 to 12 digits'))
    .optional()
    .describe('region code (GB/T 2260)'),
  kind: z.enum(ENTRY_KINDS).optional().describe('what the entries are; default: the page itself decides'),
  entries: z.array(entry).min(1).describe('addresses to begin at'),
  selectors: z
    .strictObject({ report: selector.optional(), next: selector.optional(), attachment: selector.optional() })
    .optional()
    .describe('selectors of links where the general way does not find them'),
  expected: z
    .strictObject({ reports: z.int().positive().optional(), years: z.array(year).optional() })
    .optional()
    .describe('how many reports, or which years, there have to be'),
  paceSeconds: z.number().nonnegative().max(3600).optional().describe('least pause between two requests'),
  charset: z
    .enum(['utf-8', 'gb18030', 'big5'])
    .optional()
    .describe('encoding of the list pages, where it is not recognised'),
  tls: z.enum(['strict', 'legacy']).optional().describe('`legacy` allows outdated protocols'),
  maxPages: z.int().positive().max(2000).optional().describe('most pages of its lists; default 50'),
  notes: z.string().optional(),
});

/** A source card as a file of sources has it. */
export type CardInput = z.infer<typeof cardSchema>;

/** A source card as the harvest uses it. */
export interface SourceCard extends Omit<CardInput, 'id'> {
  readonly id: string;
}

/** A place of a source file that is not understood. */
export interface SourceProblem {
  readonly file: string;
  /** 1 for the first line; null where it is about the whole file. */
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
}

/** What a source file holds. */
export interface ReadCards {
  readonly cards: readonly SourceCard[];
  readonly problems: readonly SourceProblem[];
}

/** A card with the name it is known by. */
export function namedCard(input: CardInput): SourceCard {
  return { ...input, id: input.id ?? input.agency };
}

function formOf(fields: Readonly<Record<string, unknown>>): string {
  const texts = Object.entries(fields).map(([name, value]): [string, string] => [
    name,
    typeof value === 'object' ? JSON.stringify(value) : String(value),
  ]);
  return new URLSearchParams(texts).toString();
}

function isHttpAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
