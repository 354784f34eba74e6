import { basename, resolve } from 'node:path';
import type { About } from '../library/about.js';
import { ACROSS_ROUTES } from './across-routes.js';
import { PAGE_ROUTES } from './page-files.js';
import { PDFJS_ROUTES } from './pdfjs-files.js';
import { REPORT_ROUTES } from './report-routes.js';
import { fixedRoute, json, type Route } from './route.js';
import { SOURCE_ROUTES } from './source-routes.js';

/** Everything that the pages ask for. */
export const ROUTES: readonly Route[] = [
  ...PAGE_ROUTES,
  ...PDFJS_ROUTES,
  fixedRoute('data/about.json', async ({ folder, version, isWritable }) => {
    const about: About = { version, name: basename(resolve(folder)), isWritable };
    return json(about);
  }),
  ...REPORT_ROUTES,
  ...SOURCE_ROUTES,
  ...ACROSS_ROUTES,
];
