import type { View } from './shell/view.js';

/** Every view, in the order of the head. */
export const VIEWS: readonly View[] = [
  {
    word: '',
    title: { en: 'Reports', zh: '报告' },
    isInHead: true,
    load: async () => (await import('./list/list-view.js')).ListView,
  },
  {
    word: 'report',
    title: { en: 'Report', zh: '报告' },
    isInHead: false,
    load: async () => (await import('./report/report-view.js')).ReportView,
  },
];
