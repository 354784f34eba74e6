import type { WebLink } from '../page/links.js';
import type { WebPage } from '../page/web-page.js';
import { dateIn, isOther, readsAsCutReport, readsAsReport, reportYear, says } from '../page/wording.js';
import { type Lead, type LeadRole, titleOf } from './lead.js';

/** What a page is about, as far as that tells what its links are. */
export interface PageTopic {
  /** It is a column, list or collection of annual reports on disclosure. */
  readonly isOnReports: boolean;
  /** It collects the reports of many bodies: then the name of a body is a link to its report. */
  readonly isCollection: boolean;
  readonly year: number | null;
}

/** Reads from titles, headings, trail and address what a page is about. */
export function topicOf(page: WebPage): PageTopic {
  const words = [page.title, page.column, ...page.headings.split('\n')];
  const named = words.filter((text) => says(text, 'kind') && !says(text, 'otherSubject'));
  const isOnReports =
    named.some((text) => says(text, 'subject') || says(text, 'column')) ||
    (named.length > 0 && words.some((text) => says(text, 'subject'))) ||
    says(new URL(page.url).pathname.toLowerCase(), 'address');
  const collecting = named.find((text) => says(text, 'collection'));
  return {
    isOnReports,
    isCollection: isOnReports && collecting !== undefined,
    year: collecting === undefined ? null : reportYear(collecting),
  };
}

/** What a link on a list leads to: a report, another list of reports, or nothing for us. */
export function judgeLink(link: WebLink, topic: PageTopic, origin: Pick<Lead, 'url' | 'depth'>): Lead | null {
  const role = roleOf(link, topic);
  if (role === null) return null;
  // Navigation leads to the columns of other sites too; a report may stand anywhere.
  if (role === 'page' && new URL(link.url).hostname !== new URL(origin.url).hostname) return null;
  const year = reportYear(link.text) ?? (topic.isCollection ? topic.year : null);
  return {
    url: link.url,
    role,
    year,
    title: titleOf(link.text),
    published: dateIn(`${link.context} ${link.text}`),
    from: origin.url,
    depth: origin.depth + 1,
    isNextPage: false,
    isGuess: role === 'page' && year === null,
  };
}

function roleOf({ text, context }: WebLink, topic: PageTopic): LeadRole | null {
  if (text === '' || isOther(text)) return null;
  if (says(text, 'column')) return 'page';
  if (readsAsReport(text) || readsAsCutReport(text)) return 'report';
  if (topic.isOnReports && says(text, 'yearOnly')) return 'page';
  const isNamed = says(text, 'kind') && reportYear(text) !== null;
  if (isNamed && (topic.isOnReports || (says(context, 'subject') && !isOther(context)))) return 'report';
  if (topic.isCollection && says(text, 'agency') && !says(text, 'navigation')) return 'report';
  return says(text, 'more') && readsAsReport(context) ? 'page' : null;
}
