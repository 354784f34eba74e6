import type { HarvestFault } from '../codes/index.js';
import { readWebPage } from '../page/web-page.js';
import { type Decision, signatureOf } from './decision.js';
import { readJsonList } from './json-list.js';
import { judgeLink } from './judge-link.js';
import { type Lead, nextPageLead } from './lead.js';

/** Who gives the endpoint of a list, or the page that names one, says that it is about reports. */
const TOPIC = { isOnReports: true, isCollection: false, year: null };

/** Decides on a JSON answer: the list of a content system, or nothing for us. */
export function decideJson(lead: Lead, text: string, url: string): Decision | HarvestFault {
  const list = readJsonList(text, url);
  if (list === null) return { code: 'E_LIST_EMPTY', message: 'the JSON is of no form of list that is known' };
  const links = list.kind === 'links' ? list.links : readWebPage(list.html, url).links;
  const origin = { ...lead, url };
  const reports = links.map((link) => judgeLink(link, TOPIC, origin)).filter((each) => each !== null);
  const next = list.next === null ? [] : [nextPageLead({ ...lead, role: 'json' }, list.next)];
  // An endpoint that a page names may serve any part of it: only one that somebody chose has to lead to reports.
  const isChosen = lead.depth === 0 && !lead.isNextPage;
  if (isChosen && reports.length === 0 && next.length === 0) {
    return { code: 'E_LIST_EMPTY', message: `none of the articles is a report (articles: ${links.length})` };
  }
  return {
    kind: 'list',
    title: '',
    year: null,
    leads: [...reports, ...next],
    signature: signatureOf({ links }),
  };
}
