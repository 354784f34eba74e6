import { useMemo } from 'preact/hooks';
import type { ReportList } from '../../library/report-list.js';
import { useSay } from '../shell/language.js';
import { Notice } from '../shell/notice.js';
import { useData } from '../shell/use-data.js';
import type { ViewProps } from '../shell/view.js';
import { filtered, filterOf, indexed } from './filter.js';
import { FilterBar } from './filter-bar.js';
import { ListRows } from './list-rows.js';
import { LIST_WORDS } from './words.js';

/** The list of all reports, the ones that do not add up first. */
export function ListView({ place }: ViewProps) {
  const say = useSay();
  const list = useData<ReportList>('reports.json');
  const entries = useMemo(() => (list.state === 'there' ? indexed(list.value.rows) : []), [list]);
  const shown = useMemo(() => filtered(entries, filterOf(place.query)), [entries, place.query.toString()]);
  if (list.state === 'failed') return <Notice>{say(LIST_WORDS.notLoaded)}</Notice>;
  if (list.state === 'waiting') return <Notice>{say(LIST_WORDS.waiting)}</Notice>;
  return (
    <div class="list">
      <FilterBar list={list.value} entries={entries} query={place.query} />
      <p class="count" role="status">
        {say(LIST_WORDS.count)} <b>{shown.length}</b> / {entries.length}
      </p>
      <ListRows rows={shown} />
    </div>
  );
}
