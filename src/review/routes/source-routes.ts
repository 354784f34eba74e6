import type { Library } from '../library/library.js';
import { parseVersionKey, versionKey } from '../library/report-row.js';
import { DOCUMENT_POLICY } from '../source/allowed-html.js';
import { cellRanges } from '../source/cell-ranges.js';
import { harmlessHtml } from '../source/harmless-html.js';
import { pageTurns } from '../source/page-turns.js';
import { type SourceKind, sourceKind } from '../source/source-kind.js';
import { sourceText } from '../source/source-text.js';
import { type Answer, json, type Route } from './route.js';

/** The sources of the reports and of their other versions, each under its key, as they can be shown without harm. */
export const SOURCE_ROUTES: readonly Route[] = [
  sourceRoute('html', ['source/', '.html'], async (bytes, report) => {
    const html = await sourceText(bytes, report.source.mediaType ?? '');
    return {
      mediaType: 'text/html; charset=utf-8',
      body: harmlessHtml(html, cellRanges(report.cells)),
      contentPolicy: DOCUMENT_POLICY,
    };
  }),
  sourceRoute('text', ['data/text/', '.json'], async (bytes, report) =>
    json({
      text: await sourceText(bytes, report.source.mediaType ?? ''),
      ranges: cellRanges(report.cells),
    }),
  ),
  sourceRoute('pdf', ['source/', '.pdf'], async (bytes) => ({ mediaType: 'application/pdf', body: bytes })),
  sourceRoute('pdf', ['data/turns/', '.json'], async (bytes) => json(await pageTurns(bytes))),
];

type Loaded = NonNullable<Awaited<ReturnType<Library['load']>>>['report'];

/** A route to every source of a kind whose bytes are at hand. */
function sourceRoute(
  kind: SourceKind,
  path: readonly [before: string, behind: string],
  show: (bytes: Uint8Array, report: Loaded) => Promise<Answer>,
): Route {
  return {
    path,
    names: async ({ table }) =>
      (await table('versions'))
        .filter(({ media_type: mediaType }) => sourceKind(mediaType ?? null) === kind)
        .map(({ report_id: id = '', version }) => versionKey(id, Number(version))),
    answer: async (library, key) => {
      const { report: reportKey, version } = parseVersionKey(key);
      const finished = await library.load(reportKey);
      const report = version === 1 ? finished?.report : finished?.superseded[version - 2];
      if (report === undefined || sourceKind(report.source.mediaType) !== kind) return null;
      const found = await library.bytesOf(report.source);
      return 'lack' in found ? null : await show(found.bytes, report);
    },
  };
}
