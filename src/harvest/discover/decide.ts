import { type HarvestFault, isFault } from '../codes/index.js';
import { kindOfBytes } from '../page/judge-page.js';
import { pageText } from '../page/page-text.js';
import { readWebPage } from '../page/web-page.js';
import type { SourceCard } from '../sources/card.js';
import { decideJson } from './decide-json.js';
import { decideList } from './decide-list.js';
import { decideReport } from './decide-report.js';
import { type Decision, reportDecision } from './decision.js';
import type { Lead } from './lead.js';

const JSON_START = /^\s*(?:[\w$.]+\(\s*)?[[{]/;

/**
 * Decides what a page is: by its bytes, by the labels of the statutory tables, and by where it leads. A page that is none of
 * what is wanted gives the fault that says what it is instead. Pure: the same bytes give the same decision.
 *
 * @param url where the page was found in the end
 */
export function decide(
  lead: Lead,
  body: Uint8Array,
  url: string,
  card: Pick<SourceCard, 'charset' | 'selectors'>,
): Decision | HarvestFault {
  const bytes = kindOfBytes(body, url);
  if (isFault(bytes)) return bytes;
  if (bytes.kind === 'document') return reportDecision('document', lead.title, lead.year);
  const text = pageText(body, card.charset);
  if (JSON_START.test(text)) return decideJson(lead, text, url);
  const page = readWebPage(text, url, card.selectors);
  return lead.role === 'report' ? decideReport(lead, page) : decideList(lead, page);
}
