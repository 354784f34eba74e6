/**
 * Pages of one document. The largest published compilations (a district and all its offices in one file) have a few
 * hundred; beyond this a file is a book, and reading it would hold gigabytes.
 */
export const MAX_PAGES = 1_000;

/** What is read of one page. A page of a report has about 1,500 characters and 100 paths; maps and drawings have millions. */
export const PAGE_LIMITS = {
  glyphs: 50_000,
  objects: 100_000,
  segments: 200_000,
  areas: 5_000,
  /** Form objects within form objects. */
  nesting: 12,
} as const;
