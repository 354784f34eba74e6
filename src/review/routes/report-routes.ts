import { loadForms } from '../../forms/index.js';
import type { Source } from '../../model/report.js';
import { failureList } from '../library/failure-list.js';
import type { Library } from '../library/library.js';
import { reportList } from '../library/report-list.js';
import { showReport } from '../library/show-report.js';
import type { ShownReport, ShownSource } from '../library/shown-report.js';
import { sourceKind } from '../source/source-kind.js';
import { fixedRoute, json, type Route } from './route.js';

/** The list of reports, each report, and the forms they are on. */
export const REPORT_ROUTES: readonly Route[] = [
  fixedRoute('data/failures.json', async ({ table }) => json(failureList(await table('failures')))),
  fixedRoute('data/reports.json', async ({ rows }) => json(reportList(rows))),
  {
    path: ['data/report/', '.json'],
    names: async ({ rows }) => rows.map(({ key }) => key),
    answer: async (library, key) => {
      const report = await shownReport(library, key);
      return report === null ? null : json(report);
    },
  },
  {
    path: ['data/form/', '.json'],
    names: async ({ rows }) => [...new Set(rows.map(({ form }) => form))],
    answer: async (_, id) => {
      const form = loadForms().find((each) => each.id === id);
      if (form === undefined) return null;
      const { title, issuedBy, cells } = form;
      return json({ id, title, issuedBy, cells });
    },
  },
];

/** What the page of a report shows, or null where there is none of that key, or its form is not known. */
export async function shownReport(
  library: Library,
  key: string,
  proposed?: Parameters<Library['load']>[1],
): Promise<ShownReport | null> {
  const finished = await library.load(key, proposed);
  const form = loadForms().find(({ id }) => id === finished?.report.form);
  if (finished === null || form === undefined) return null;
  const source = await shownSource(library, finished.report.source);
  return showReport(finished, form, source, library.rows);
}

async function shownSource(library: Library, source: Source): Promise<ShownSource> {
  const kind = sourceKind(source.mediaType);
  if (kind === null) return { ...source, kind, lack: 'not_shown' };
  const found = await library.bytesOf(source);
  return { ...source, kind, lack: 'lack' in found ? found.lack : null };
}
