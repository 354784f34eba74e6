import { useState } from 'preact/hooks';
import type { FormCell } from '../../../forms/index.js';
import type { ReportList } from '../../library/report-list.js';
import type { ShownReport } from '../../library/shown-report.js';
import { forget, type Loaded, useData } from '../shell/use-data.js';

/** The form of a report, as far as its cells are told of. */
export interface ShownForm {
  readonly id: string;
  readonly title: string;
  readonly issuedBy: string;
  readonly cells: readonly FormCell[];
}

/** A report and its form, and how to ask for the report anew. */
export interface LoadedReport {
  readonly report: ShownReport;
  readonly form: ShownForm;
  readonly reload: () => void;
}

/** Loads a report by its id; null where the dataset has none of that id. */
export function useReport(reportId: string): Loaded<LoadedReport | null> {
  const [again, setAgain] = useState(0);
  const list = useData<ReportList>('reports.json');
  const row = list.state === 'there' ? list.value.rows.find((each) => each.reportId === reportId) : undefined;
  const path = row ? `report/${row.key}.json` : null;
  const report = useData<ShownReport>(path, again);
  const form = useData<ShownForm>(report.state === 'there' ? `form/${report.value.form}.json` : null);
  if (list.state === 'there' && !row) return { state: 'there', value: null };
  if ([list, report, form].some(({ state }) => state === 'failed')) return { state: 'failed' };
  if (report.state !== 'there' || form.state !== 'there' || path === null) return { state: 'waiting' };
  const reload = () => {
    forget(path);
    setAgain((count) => count + 1);
  };
  return { state: 'there', value: { report: report.value, form: form.value, reload } };
}
