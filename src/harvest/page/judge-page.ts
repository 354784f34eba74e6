import { sniffMediaType } from '../../read/media-type.js';
import type { HarvestFault } from '../codes/index.js';
import signs from './page-signs.json' with { type: 'json' };
import type { WebPage } from './web-page.js';
import { readsAsReport } from './wording.js';

const SIGNS: {
  readonly formLabels: readonly string[];
  readonly leastFormLabels: number;
  readonly errorWords: readonly string[];
  readonly refusalWords: readonly string[];
  readonly longestErrorPage: number;
  readonly longestShell: number;
  readonly leastProse: number;
} = signs;

/** Kinds of files that hold a report by themselves. */
const DOCUMENTS: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/msword',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.ms-wordml',
  'application/rtf',
  'application/ofd',
]);
const TEXTS: ReadonlySet<string> = new Set(['text/html', 'text/plain', 'application/xml', 'text/markdown']);

/** What the bytes behind an address are: a document file, text to look into, or nothing that can hold a report. */
export function kindOfBytes(body: Uint8Array, url: string): { kind: 'document' | 'text' } | HarvestFault {
  if (body.byteLength === 0) return { code: 'E_PAGE_EMPTY', message: 'the answer holds no bytes' };
  const mediaType = sniffMediaType(body, new URL(url).pathname);
  if (DOCUMENTS.has(mediaType)) return { kind: 'document' };
  if (TEXTS.has(mediaType)) return { kind: 'text' };
  return { code: 'E_PAGE_KIND', message: `the bytes are ${mediaType}` };
}

/** Whether a page shows the statutory tables: enough of their labels are in its text. */
export function showsForm(page: WebPage): boolean {
  return SIGNS.formLabels.filter((label) => page.text.includes(label)).length >= SIGNS.leastFormLabels;
}

/**
 * Whether a page without the tables is a report in prose, as before 2019: it says so in its title, or prints that of the link to it,
 * and it is long.
 */
export function isProseReport(page: WebPage, linkTitle: string): boolean {
  const isTitled =
    [page.title, ...page.headings.split('\n')].some(readsAsReport) ||
    (readsAsReport(linkTitle) && page.text.includes(linkTitle.replace(/\s+/gu, '')));
  return isTitled && page.text.length - linkTextLength(page) >= SIGNS.leastProse;
}

function linkTextLength(page: WebPage): number {
  return page.links.reduce((sum, { text }) => sum + text.length, 0);
}

/** Why a page without tables, and from which nothing leads on, is not what was asked for. */
export function whyNoPage(page: WebPage): HarvestFault {
  const text = page.text.toLowerCase();
  const title = page.title.replace(/\s+/gu, '').toLowerCase();
  const spoken = `${title} ${text.length <= SIGNS.longestErrorPage ? text : ''}`;
  const found = (words: readonly string[]) => words.find((word) => spoken.includes(word));
  if (page.hasPasswordField && text.length <= SIGNS.longestErrorPage)
    return { code: 'E_PAGE_LOGIN', message: 'the page asks for a password' };
  const refusal = found(SIGNS.refusalWords);
  if (refusal !== undefined) return { code: 'E_HTTP_CHALLENGE', message: `the page says ${refusal}` };
  const error = found(SIGNS.errorWords) ?? (/^(?:404|500|error|出错)/.test(title) ? title : undefined);
  if (error !== undefined) return { code: 'E_PAGE_ERROR', message: `the page says ${error.slice(0, 40)}` };
  if (text.length <= SIGNS.longestShell && page.hasScripts) {
    return { code: 'E_PAGE_SCRIPT', message: 'the page has next to no text but its scripts' };
  }
  if (text === '') return { code: 'E_PAGE_EMPTY', message: 'the page holds no text' };
  return { code: 'E_PAGE_OTHER', message: `the page "${page.title.slice(0, 60)}" is no report` };
}
