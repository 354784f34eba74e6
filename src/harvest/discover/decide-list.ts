import type { HarvestFault } from '../codes/index.js';
import { isProseReport, showsForm, whyNoPage } from '../page/judge-page.js';
import type { WebPage } from '../page/web-page.js';
import { readsAsReport, says } from '../page/wording.js';
import { decideReport } from './decide-report.js';
import { type Decision, reportPageDecision, signatureOf } from './decision.js';
import { endpointsOnPage } from './json-list.js';
import { judgeLink, topicOf } from './judge-link.js';
import { captionOf, filesOf, landing } from './landing.js';
import { DEEPEST, type Lead, nextPageLead, titleOf } from './lead.js';
import { countedPages, nextPages } from './next-pages.js';

/** From the home page to the page of disclosure, and from there to its columns. */
const DEEPEST_PORTAL = 2;

/** Decides on a page that should be a list, or of which nothing is known. */
export function decideList(lead: Lead, page: WebPage): Decision | HarvestFault {
  const { title, year } = captionOf(lead, page);
  if (showsForm(page)) return reportPageDecision(page, title, year);
  const leads = lead.depth < DEEPEST ? [...leadsOf(lead, page), ...pagesOf(lead, page)] : [];
  if (lead.role === 'page' && isReportPage(page, title, leads)) {
    const files = filesOf(page);
    if (files.length > 0) return landing(lead, title, year, files);
    if (isProseReport(page, lead.title)) return reportPageDecision(page, title, year);
  }
  if (leads.length > 0 || (lead.isNextPage && page.links.length > 0)) {
    const pageCount = lead.isNextPage ? 1 : countedPages(page);
    return { kind: 'list', title, year: lead.year, leads, signature: signatureOf(page), pageCount };
  }
  if (lead.role === 'page') {
    const portals = portalLeads(lead, page);
    return portals.length > 0
      ? { kind: 'list', title, year: null, leads: portals, signature: signatureOf(page) }
      : decideReport(lead, page);
  }
  const why = whyNoPage(page);
  return why.code === 'E_PAGE_OTHER'
    ? { code: 'E_LIST_EMPTY', message: `the page "${page.title.slice(0, 60)}" links to no report` }
    : why;
}

/** A page that is called a report and leads to no other. */
function isReportPage(page: WebPage, title: string, leads: readonly Lead[]): boolean {
  if (!readsAsReport(title) || topicOf(page).isCollection) return false;
  return leads.every(({ role, url }) => role !== 'report' || filesOf(page).some((file) => file.url === url));
}

function leadsOf(lead: Lead, page: WebPage): Lead[] {
  const topic = topicOf(page);
  const origin = { ...lead, url: page.url };
  const selected = page.selected.report ?? [];
  const links = selected.length > 0 ? page.links.filter(({ url }) => selected.includes(url)) : page.links;
  const judged = links.flatMap((link): Lead[] => {
    const found = judgeLink(link, topic, origin);
    if (selected.length === 0) return found === null ? [] : [found];
    // What the card selects is a report, whatever its words.
    return [{ ...plainLead(lead, page, link.url), ...found, role: 'report', title: titleOf(link.text) }];
  });
  const endpoints = endpointsOnPage(page).map(
    (url): Lead => ({ ...plainLead(lead, page, url), role: 'json', year: null, title: '' }),
  );
  const found = uniqueByUrl([...judged, ...endpoints]).filter(
    ({ url }) => url !== page.url && url !== lead.url,
  );
  const isListOfReports = found.some(({ role }) => role === 'report');
  // Where the reports are, the columns in the navigation are those of other bodies.
  return found.filter(({ role, year }) => !isListOfReports || role !== 'page' || year !== null);
}

/** From the home page of a site to the columns in which its reports stand. */
function portalLeads(lead: Lead, page: WebPage): Lead[] {
  if (lead.depth >= DEEPEST_PORTAL || isReport(lead)) return [];
  const portals = page.links.filter(({ text, url }) => says(text, 'portal') && isNear(url, page.url));
  return uniqueByUrl(
    portals.map(
      ({ url }): Lead => ({
        ...plainLead(lead, page, url),
        ...{ role: 'page', year: null, title: '', isGuess: true },
      }),
    ),
  );
}

function isReport({ title, year }: Lead): boolean {
  return year !== null || readsAsReport(title);
}

function isNear(url: string, own: string): boolean {
  return url !== own && new URL(url).hostname === new URL(own).hostname;
}

function pagesOf(lead: Lead, page: WebPage): Lead[] {
  const selected = page.selected.next ?? [];
  return (selected.length > 0 ? selected : nextPages(page)).map((url) => nextPageLead(lead, url));
}

function plainLead(lead: Lead, page: WebPage, url: string): Lead {
  return {
    ...lead,
    url,
    from: page.url,
    published: null,
    depth: lead.depth + 1,
    isNextPage: false,
    isGuess: false,
  };
}

/** Of several links to one address the one whose words say most: a picture and the title beside it lead to the same page. */
function uniqueByUrl(leads: readonly Lead[]): Lead[] {
  const best = new Map<string, Lead>();
  for (const lead of leads) {
    const rival = best.get(lead.url);
    if (rival === undefined || (rival.year === null && lead.year !== null)) best.set(lead.url, lead);
  }
  return [...best.values()];
}
