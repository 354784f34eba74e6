import { basename, resolve } from 'node:path';
import type { About } from '../library/about.js';
import { reportList } from '../library/report-list.js';
import { PAGE_ROUTES } from './page-files.js';
import { fixedRoute, json, type Route } from './route.js';

/** Everything that the pages ask for. */
export const ROUTES: readonly Route[] = [
  ...PAGE_ROUTES,
  fixedRoute('data/about.json', async ({ folder, version, isWritable }) => {
    const about: About = { version, name: basename(resolve(folder)), isWritable };
    return json(about);
  }),
  fixedRoute('data/reports.json', async ({ rows }) => json(reportList(rows))),
];
