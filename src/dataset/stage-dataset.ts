import { type Correction, refuseUnknownReports } from '../corrections/index.js';
import type { Severity } from '../model/finding.js';
import type { Failure, Report } from '../model/report.js';
import type { Tagger } from '../narrative/segment/segmenter.js';
import { countTerms } from '../narrative/terms/count-terms.js';
import type { Resource } from './formats/data-package.js';
import type { TableFormat } from './formats/file-names.js';
import type { Sink } from './formats/sink.js';
import type { Staging } from './formats/staged-bytes.js';
import { openTables, type Tables } from './formats/tables.js';
import { finishSeries, type SeriesContext } from './series/finish-series.js';
import type { FinishedReport, FinishedSeries } from './series/finished.js';
import type { Series } from './series/group-series.js';
import { CARRYOVER } from './tables/carryover-table.js';
import { CELLS, cellRows } from './tables/cells-table.js';
import { CODEBOOK, codebookRows } from './tables/codebook-table.js';
import { COVERAGE } from './tables/coverage-table.js';
import { CROSSWALK, crosswalkRows } from './tables/crosswalk-table.js';
import { ERRATA } from './tables/errata-table.js';
import { FAILURES } from './tables/failures-table.js';
import type { TableDefinition } from './tables/field.js';
import { FINDINGS, findingRows } from './tables/findings-table.js';
import { PANEL } from './tables/panel-table.js';
import { claimRows } from './tables/prose/claim-row.js';
import { CLAIMS } from './tables/prose/claims-table.js';
import { TERMS, termRows } from './tables/prose/terms-table.js';
import { type DatasetForm, layOverForm } from './tables/report-on-form.js';
import { REPORTS } from './tables/reports-table.js';
import { CHANGES } from './tables/versions/changes-table.js';
import { VERSION_CELLS } from './tables/versions/version-cells-table.js';
import { VERSIONS } from './tables/versions/versions-table.js';
import { wideTable } from './tables/wide-table.js';

/** What is to be staged. */
export interface DatasetContent {
  readonly series: readonly Series[];
  readonly failures: readonly Failure[];
  readonly forms: readonly DatasetForm[];
  readonly corrections: readonly Correction[];
  /** Formats of every table beside CSV. */
  readonly formats: readonly TableFormat[];
  /** Names the parts of speech for `terms.csv`, which is left out where there is none. */
  readonly tagger: Tagger | null;
}

/** How much went into a dataset. */
export interface ItemCount {
  readonly reports: number;
  readonly failures: number;
  /** Of the files, those between years, versions and agencies among them. */
  readonly findings: Readonly<Record<Severity, number>>;
}

/** Writes every file but the descriptor into a staging folder, one agency at a time, and describes them. */
export async function stageDataset(
  folder: string,
  { series, failures, forms, formats, corrections, tagger }: DatasetContent,
  context: SeriesContext,
): Promise<{ resources: Resource[]; count: ItemCount }> {
  const staging: Staging = { folder, opened: [] };
  try {
    const tables = openTables(staging, formats);
    const used = new Set(series.flat(2).map(({ entry }) => entry.form));
    const sinks = await openSinks(
      tables,
      forms.filter(({ id }) => used.has(id)),
    );
    const writeTerms = tagger && (await termWriter(tables, tagger));
    const ids = new Set<string>();
    const findings: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
    for (const ofAgency of series) {
      const finished = await finishSeries(ofAgency, context);
      await writeSeries(sinks, finished, forms);
      for (const { report } of finished.reports) {
        ids.add(report.reportId);
        for (const { severity } of report.findings) findings[severity] += 1;
        await writeTerms?.(report);
      }
    }
    await sinks.failures.write(failures);
    await sinks.errata.write(refuseUnknownReports(corrections, ids));
    await sinks.codebook.write(forms.flatMap(codebookRows));
    await sinks.crosswalk.write(crosswalkRows());
    return {
      resources: await tables.finish(),
      count: { reports: ids.size, failures: failures.length, findings },
    };
  } finally {
    for (const file of staging.opened) await file.close();
  }
}

type Sinks = Awaited<ReturnType<typeof openSinks>>;

/** In the order a reader wants them: what was read, what it says together, what is to be known, what the columns mean. */
async function openSinks(tables: Tables, used: readonly DatasetForm[]) {
  const read = await openAll(tables, { reports: REPORTS, cells: CELLS });
  const wide = await Promise.all(used.map((form) => tables.open(wideTable(form))));
  const told = await openAll(tables, {
    ...{ panel: PANEL, carryover: CARRYOVER, coverage: COVERAGE },
    ...{ findings: FINDINGS, claims: CLAIMS, failures: FAILURES },
    ...{ versions: VERSIONS, versionCells: VERSION_CELLS, changes: CHANGES, errata: ERRATA },
    ...{ codebook: CODEBOOK, crosswalk: CROSSWALK },
  });
  const byForm = new Map(used.map(({ id }, at) => [id, wide[at]!]));
  return { ...read, byForm, ...told, lines: await tables.openLines() };
}

/** Opens tables together, in the order in which they are given. */
async function openAll<Rows extends Readonly<Record<string, unknown>>>(
  tables: Tables,
  definitions: { readonly [Name in keyof Rows]: TableDefinition<Rows[Name]> },
): Promise<{ readonly [Name in keyof Rows]: Sink<Rows[Name]> }> {
  const opening = Object.entries(definitions).map(async ([name, table]) => [name, await tables.open(table)]);
  return Object.fromEntries(await Promise.all(opening));
}

async function writeSeries(
  sinks: Sinks,
  series: FinishedSeries,
  forms: readonly DatasetForm[],
): Promise<void> {
  for (const finished of series.reports) await writeReport(sinks, finished, forms);
  await sinks.carryover.write(series.ledger);
  await sinks.coverage.write(series.coverage);
}

async function writeReport(
  sinks: Sinks,
  { report, versions, superseded, changes, corrections }: FinishedReport,
  forms: readonly DatasetForm[],
): Promise<void> {
  const onForm = layOverForm(report, forms);
  await sinks.reports.write([onForm]);
  await sinks.cells.write(cellRows(onForm));
  await sinks.byForm.get(report.form)?.write([onForm]);
  await sinks.panel.write([onForm]);
  await sinks.findings.write(findingRows(report));
  await sinks.claims.write(claimRows(report, report.claims));
  await sinks.versions.write(versions);
  await sinks.versionCells.write(
    superseded.flatMap((each, at) =>
      cellRows(layOverForm(each, forms)).map((row) => ({ ...row, version: at + 2 })),
    ),
  );
  await sinks.changes.write(changes);
  await sinks.errata.write(corrections);
  await sinks.lines.write([onForm]);
}

async function termWriter(tables: Tables, tagger: Tagger): Promise<(report: Report) => Promise<void>> {
  const sink = await tables.open(TERMS);
  return (report) => sink.write(termRows(report, countTerms(report.prose, tagger)));
}
