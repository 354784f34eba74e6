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
  {
    word: 'coverage',
    title: { en: 'Coverage', zh: '覆盖情况' },
    isInHead: true,
    load: async () => (await import('./coverage/coverage-view.js')).CoverageView,
  },
  {
    word: 'compare',
    title: { en: 'Compare', zh: '比较' },
    isInHead: true,
    load: async () => (await import('./compare/compare-view.js')).CompareView,
  },
  {
    word: 'agency',
    title: { en: 'Agency', zh: '机关' },
    isInHead: false,
    load: async () => (await import('./agency/agency-view.js')).AgencyView,
  },
  {
    word: 'failures',
    title: { en: 'Not read', zh: '未读出' },
    isInHead: true,
    load: async () => (await import('./failures/failures-view.js')).FailuresView,
  },
];
