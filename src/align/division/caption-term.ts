import { foldLabel } from '../label/fold-label.js';
import { termOf } from './term.js';

/** Clauses are no captions. */
const CLAUSE = /[。；;，,、]/u;
/** Behind the year of a date or of a span of years no table is named. */
const DATE = /^(?:\d|[至到]|.*20\d\d)/u;
const LONGEST_CAPTION = 40;

/** The year or its word with which the caption of a table begins (2022年主动公开政府信息情况: 2022年); null where it does not. */
export function captionTerm(raw: string): string | null {
  const { core } = foldLabel(raw);
  if (
    core.length > LONGEST_CAPTION ||
    CLAUSE.test(raw.trim().replace(/^[一二三四五六七八九十\d]+[、.]/u, ''))
  )
    return null;
  for (let end = core.length; end > 1; end -= 1) {
    const kind = termOf(core.slice(0, end))?.kind;
    const isYear = kind === 'own' || kind === 'before' || kind === 'year';
    if (isYear) return DATE.test(core.slice(end)) ? null : core.slice(0, end);
  }
  return null;
}
