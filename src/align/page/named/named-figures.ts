import type { PageLine } from '../page-line.js';
import type { Vocabulary } from '../vocabulary.js';
import { withCrossedLabelsApart } from './crossed-labels.js';
import { withNamedColumns } from './named-columns.js';
import { withNamedRows } from './named-rows.js';

/**
 * Lines as a table has them, where a page names the row and the column of each of its figures.
 *
 * @returns null where no figures are named so
 */
export function withNamedFigures(
  lines: readonly PageLine[],
  { crossings, columns }: Vocabulary,
): PageLine[] | null {
  const apart = withCrossedLabelsApart(lines, crossings());
  const byColumns = withNamedColumns(apart, columns);
  return withNamedRows(byColumns ?? apart, columns) ?? byColumns;
}
