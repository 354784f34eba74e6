import type { WebPage } from '../page/web-page.js';
import { readsAsReport, reportYear } from '../page/wording.js';
import { reportFiles } from './attachments.js';
import type { Decision } from './decision.js';
import { DEEPEST, type Lead, titleOf } from './lead.js';

/** The words for a report and its year: those of the page, where it says that it is one, else those of the link to it. */
export function captionOf(lead: Lead, page: WebPage): { title: string; year: number | null } {
  const own = [page.title, ...page.headings.split('\n')].find(readsAsReport);
  const title = own ?? (lead.title || page.title);
  return { title: titleOf(title), year: (own === undefined ? null : reportYear(own)) ?? lead.year };
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
      title: readsAsReport(text) ? titleOf(text) : title,
      published: lead.published,
      from: lead.url,
      depth: lead.depth + 1,
      isNextPage: false,
    }),
  );
  return { kind: 'landing', title, year, leads: lead.depth < DEEPEST ? leads : [], signature: '' };
}
