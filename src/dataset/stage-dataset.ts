import type { Failure, Report } from '../model/report.js';
import { CELLS, type CellRow, cellRows } from './cells-table.js';
import { CODEBOOK, codebookRows } from './codebook-table.js';
import type { Resource } from './data-package.js';
import { FAILURES } from './failures-table.js';
import { FINDINGS, type FindingRow, findingRows } from './findings-table.js';
import { type DatasetForm, layOverForm, type ReportOnForm } from './report-on-form.js';
import { REPORTS } from './reports-table.js';
import { openLines, openTable, type Sink } from './sink.js';
import type { Staging } from './staged-file.js';
import { isReport, withUniqueIds } from './unique-ids.js';
import { wideTable } from './wide-table.js';

interface Sinks {
  readonly reports: Sink<ReportOnForm>;
  readonly cells: Sink<CellRow>;
  readonly findings: Sink<FindingRow>;
  readonly failures: Sink<Failure>;
  readonly lines: Sink<ReportOnForm>;
  /** By form id; opened when the first report of the form comes. */
  readonly wide: Map<string, Sink<ReportOnForm>>;
}

/** How many items went into a dataset. */
export interface ItemCount {
  readonly reports: number;
  readonly failures: number;
}

/** Writes every file but the descriptor into a staging folder, one item at a time, and describes them. */
export async function stageDataset(
  folder: string,
  items: AsyncIterable<Report | Failure>,
  forms: readonly DatasetForm[],
): Promise<{ resources: Resource[]; count: ItemCount }> {
  const staging: Staging = { folder, opened: [] };
  try {
    const sinks = await openSinks(staging);
    const count = { reports: 0, failures: 0 };
    for await (const item of withUniqueIds(items)) {
      if (isReport(item)) await writeReport(staging, sinks, layOverForm(item, forms));
      else await sinks.failures.write([item]);
      count[isReport(item) ? 'reports' : 'failures']++;
    }
    return { resources: await finishSinks(staging, sinks, forms), count };
  } finally {
    for (const file of staging.opened) await file.close();
  }
}

async function openSinks(staging: Staging): Promise<Sinks> {
  const [reports, cells, findings, failures, lines] = await Promise.all([
    openTable(staging, REPORTS),
    openTable(staging, CELLS),
    openTable(staging, FINDINGS),
    openTable(staging, FAILURES),
    openLines(staging),
  ]);
  return { reports, cells, findings, failures, lines, wide: new Map() };
}

async function writeReport(staging: Staging, sinks: Sinks, onForm: ReportOnForm): Promise<void> {
  const formId = onForm.form.id;
  const wide = sinks.wide.get(formId) ?? (await openTable(staging, wideTable(onForm.form)));
  sinks.wide.set(formId, wide);
  await sinks.reports.write([onForm]);
  await sinks.cells.write(cellRows(onForm));
  await wide.write([onForm]);
  await sinks.findings.write(findingRows(onForm.report));
  await sinks.lines.write([onForm]);
}

/** Describes the files in the order a reader wants them: what was read, what is to be known, what the columns mean. */
async function finishSinks(
  staging: Staging,
  sinks: Sinks,
  forms: readonly DatasetForm[],
): Promise<Resource[]> {
  const codebook = await openTable(staging, CODEBOOK);
  await codebook.write(forms.flatMap(codebookRows));
  const wide = forms.flatMap((form) => sinks.wide.get(form.id) ?? []);
  const inOrder = [
    sinks.reports,
    sinks.cells,
    ...wide,
    sinks.findings,
    sinks.failures,
    codebook,
    sinks.lines,
  ];
  // Each waits for the disk; together they wait once.
  return await Promise.all(inOrder.map((sink) => sink.finish()));
}
