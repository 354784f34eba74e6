import type { HarvestFault } from '../codes/index.js';
import { isProseReport, showsForm, whyNoPage } from '../page/judge-page.js';
import type { WebPage } from '../page/web-page.js';
import { reportFiles } from './attachments.js';
import { type Decision, reportDecision } from './decision.js';
import { judgeLink, topicOf } from './judge-link.js';
import type { Lead } from './lead.js';
import { nextPages } from './next-pages.js';
import { readsAsReport, reportYear } from './wording.js';

/** From an entry over the pages of years and bodies to a report, its landing page and its file. */
export const DEEPEST = 5;

/** A page with less text shows its report in a frame. */
const LONGEST_FRAME_PAGE = 600;
/** What a site says of itself instead of the page: then where its navigation leads is of no interest. */
const SAID_PLAINLY: ReadonlySet<string> = new Set(['E_PAGE_ERROR', 'E_PAGE_LOGIN', 'E_HTTP_CHALLENGE']);

/** Decides on a page that was linked as a report: the report itself, the page it hangs on, or a list of such reports. */
export function decideReport(lead: Lead, page: WebPage): Decision | HarvestFault {
  const { title, year } = captionOf(lead, page);
  if (showsForm(page)) return reportDecision('report', title, year);
  const why = whyNoPage(page);
  if (SAID_PLAINLY.has(why.code)) return why;
  const files = filesOf(page);
  if (files.length > 0) return landing(lead, title, year, files);
  if (isProseReport(page)) return reportDecision('report', title, year);
  const frames = page.text.length <= LONGEST_FRAME_PAGE ? page.embeds : [];
  if (frames.length > 0)
    return landing(
      lead,
      title,
      year,
      frames.map((url) => ({ url, text: '' })),
    );
  return listOfReports(lead, page, title, year) ?? why;
}

/** The words for a report and its year: those of the page, where it says that it is one, else those of the link to it. */
export function captionOf(lead: Lead, page: WebPage): { title: string; year: number | null } {
  const own = [page.title, ...page.headings.split('\n')].find(readsAsReport);
  const title = own ?? (lead.title || page.title);
  return { title: title.slice(0, 200), year: (own === undefined ? null : reportYear(own)) ?? lead.year };
}

/** The files of a page by the selector of its card, else by their words. */
export function filesOf(page: WebPage): { url: string; text: string }[] {
  const selected = page.selected.attachment ?? [];
  return selected.length > 0 ? selected.map((url) => ({ url, text: '' })) : reportFiles(page);
}

/** A page whose report hangs on it. */
export function landing(
  lead: Lead,
  title: string,
  year: number | null,
  files: readonly { url: string; text: string }[],
): Decision {
  const leads = files.map(
    ({ url, text }): Lead => ({
      url,
      role: 'report',
      year: reportYear(text) ?? year,
      title: readsAsReport(text) ? text.slice(0, 200) : title,
      published: lead.published,
      from: lead.url,
      depth: lead.depth + 1,
      isNextPage: false,
    }),
  );
  return { kind: 'landing', title, year, leads: lead.depth < DEEPEST ? leads : [], signature: '' };
}

/** A year may be published as one page that links to the reports of many bodies. */
function listOfReports(lead: Lead, page: WebPage, title: string, year: number | null): Decision | null {
  const topic = topicOf(page);
  if (!topic.isOnReports || lead.depth >= DEEPEST) return null;
  const origin = { ...lead, url: page.url, year };
  const leads = page.links.map((link) => judgeLink(link, topic, origin)).filter((each) => each !== null);
  const reports = leads.filter(({ role, url }) => role === 'report' && url !== page.url && url !== lead.url);
  if (reports.length === 0) return null;
  const next = nextPages(page).map((url) => nextPageLead(lead, url));
  return { kind: 'list', title, year, leads: [...reports, ...next], signature: signatureOf(page) };
}

/** A further page of a list. */
export function nextPageLead(lead: Lead, url: string): Lead {
  return { ...lead, role: lead.role === 'json' ? 'json' : 'list', url, isNextPage: true };
}

/** What a page links to, as one text. */
export function signatureOf({ links }: Pick<WebPage, 'links'>): string {
  return links.map(({ url, text }) => `${url} ${text}`).join('\n');
}
