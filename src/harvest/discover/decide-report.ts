import type { HarvestFault } from '../codes/index.js';
import { addressOn } from '../page/address.js';
import { isProseReport, showsForm, whyNoPage } from '../page/judge-page.js';
import type { WebPage } from '../page/web-page.js';
import { type Decision, reportPageDecision, signatureOf } from './decision.js';
import { judgeLink, topicOf } from './judge-link.js';
import { captionOf, filesOf, landing } from './landing.js';
import { DEEPEST, type Lead, nextPageLead } from './lead.js';
import { nextPages } from './next-pages.js';

/** A page with less text shows its report in a frame. */
const LONGEST_FRAME_PAGE = 600;
/** What a site says of itself instead of the page: then where its navigation leads is of no interest. */
const SAID_PLAINLY: ReadonlySet<string> = new Set(['E_PAGE_ERROR', 'E_PAGE_LOGIN', 'E_HTTP_CHALLENGE']);

/** Decides on a page that was linked as a report: the report itself, the page it hangs on, or a list of such reports. */
export function decideReport(lead: Lead, page: WebPage): Decision | HarvestFault {
  const { title, year } = captionOf(lead, page);
  if (showsForm(page)) return reportPageDecision(page, title, year);
  const why = whyNoPage(page);
  if (SAID_PLAINLY.has(why.code)) return why;
  const files = filesOf(page);
  if (files.length > 0) return landing(lead, title, year, files);
  if (isProseReport(page, lead.title)) return reportPageDecision(page, title, year);
  const frames = page.text.length <= LONGEST_FRAME_PAGE ? page.embeds : [];
  if (frames.length > 0) return framed(lead, page, title, year, frames);
  return listOfReports(lead, page, title, year) ?? why;
}

/** The report is in the frame; of several it is in one, and the others are none. */
function framed(
  lead: Lead,
  page: WebPage,
  title: string,
  year: number | null,
  frames: readonly string[],
): Decision {
  const found = frames.map((frame) => ({ url: addressOn(page.url, frame) ?? frame, text: '' }));
  const decision = landing(lead, title, year, found);
  if (found.length === 1) return decision;
  const leads = decision.leads.map((each): Lead => ({ ...each, role: 'page', isGuess: true }));
  return { ...decision, leads };
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
