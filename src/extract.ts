import { createHash } from 'node:crypto';
import { align } from './align/align.js';
import type { AlignedReport } from './align/attempt.js';
import { fullerName } from './align/caption/fuller-name.js';
import { missingReport } from './align/missing-report.js';
import { decode } from './decode/decode.js';
import { type ExtractOptions, extractCall, type Origin } from './extract-call.js';
import { type Form, loadForms } from './forms/index.js';
import type { Document } from './model/document.js';
import { failureOf } from './model/failure.js';
import type { Finding } from './model/finding.js';
import type { Failure, Report, Source } from './model/report.js';
import { checkClaims } from './narrative/check/check-claims.js';
import { evidenceOf } from './narrative/check/evidence.js';
import { type Narration, narrate } from './narrative/narrate.js';
import { readDocument } from './read/read-document.js';
import { remarkFindings } from './read/remark-finding.js';
import { reconcile } from './reconcile/reconcile.js';
import { agencyFinding, reportIdOf, resolveAgency } from './regions/index.js';
import { withOwnIds, withoutCopies } from './several-reports.js';
import { compareReadings, withOpinion } from './verify/compare-readings.js';

export type { ExtractOptions, Origin } from './extract-call.js';

/** What an input gave: its reports, or why there are none. */
export interface Extraction {
  readonly reports: Report[];
  readonly failures: Failure[];
}

/**
 * The way of a report, from bytes to checked cells: read, align, decode, reconcile. The same bytes and path give the same
 * result; nothing outside is touched but the engines that a kind of document needs, loaded when first needed. Bad input
 * never throws: it gives a failure with code and remedy. A call that is wrong itself throws `E_USAGE`.
 */
export async function extractReports(
  document: Uint8Array | ArrayBuffer,
  from: Origin,
  asked: ExtractOptions = {},
): Promise<Extraction> {
  const { bytes, origin, options } = extractCall(document, from, asked);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  let source: Source = { path: origin.path, url: origin.url, sha256, mediaType: null, charset: null };
  try {
    const read = await readDocument(bytes, origin.url ?? origin.path);
    source = { ...source, mediaType: read.mediaType, charset: read.charset };
    const reports = reportsOf(read.document, source, origin);
    if (reports.length === 0) throw missingReport(read.document);
    const doubtful = options.verify || reports.some(isDoubtful);
    if (!read.readAgain || !doubtful) return { reports, failures: [] };
    const again = await secondReading(read.readAgain, source, origin);
    return { reports: verified(reports, again), failures: [] };
  } catch (error) {
    return { reports: [], failures: [failureOf(error, source)] };
  }
}

function reportsOf(document: Document, source: Source, origin: Origin): Report[] {
  const forms = loadForms();
  const aligned = align(document, forms, baseName(source.path));
  const callers = aligned.map(({ caption }) => identify(caption, document, source, origin));
  const narrated = aligned.map(({ reading }, at) => ({ ...callers[at]!, cells: reading.cells }));
  const narrations = narrate(document.blocks, narrated, forms);
  const reports = aligned.map((each, at): Report => {
    const form = forms.find((candidate) => candidate.id === each.reading.form)!;
    const who = callers[at]!;
    const remarks = remarkFindings(document.remarks, each.reading.cells);
    return { ...who, ...checkedReport(form, each, narrations[at]!, source, [...remarks, ...who.findings]) };
  });
  return withOwnIds(withoutCopies(reports));
}

/** What the caption of a report, and what is known of its source, tell about who reports. */
function identify(
  { agency: printed, year }: AlignedReport['caption'],
  document: Document,
  source: Source,
  origin: Origin,
): Pick<Report, 'reportId' | 'agency' | 'identity' | 'year' | 'findings'> {
  const agency = fullerName(printed, [origin.agency ?? null]);
  const hints = [document.title ?? '', source.url ?? '', source.path];
  const identity =
    agency === null ? null : resolveAgency(agency, { year, within: origin.region ?? null, hints });
  return {
    reportId: reportIdOf({ identity, agency, year, sha256: source.sha256 ?? '' }),
    agency,
    identity,
    year,
    findings: agency !== null && identity !== null ? agencyFinding(agency, identity) : [],
  };
}

function checkedReport(
  form: Form,
  { reading, caption }: AlignedReport,
  { prose, claims }: Narration,
  source: Source,
  about: readonly Finding[],
): Omit<Report, 'reportId' | 'agency' | 'identity' | 'year'> {
  const evidence = evidenceOf(claims, form);
  const decoded = decode(form, reading, evidence);
  const { cells, checks, findings } = reconcile(form, decoded, evidence);
  return {
    source,
    form: reading.form,
    published: caption.published,
    cells,
    openRows: decoded.open,
    prose,
    claims,
    checks,
    findings: [
      ...about,
      ...caption.findings,
      ...decoded.findings,
      ...findings,
      ...checkClaims(claims, form, cells),
    ],
  };
}

/** A sum that fails, a cell that cannot be read, a row that was placed with doubt: anything worth a second reading. */
function isDoubtful(report: Report): boolean {
  return report.findings.some((finding) => finding.severity !== 'note');
}

/** A second engine that fails says nothing against the first reading: then there is no opinion. */
async function secondReading(
  readAgain: () => Promise<Document>,
  source: Source,
  origin: Origin,
): Promise<Report[] | null> {
  try {
    return reportsOf(await readAgain(), source, origin);
  } catch {
    return null;
  }
}

function verified(reports: readonly Report[], again: readonly Report[] | null): Report[] {
  if (again === null) return [...reports];
  // Where the second engine finds fewer or more reports, it has an opinion of those alone that it knows by their ids.
  const partnerOf = ({ reportId }: Report, at: number) =>
    again.length === reports.length ? again[at] : again.find((other) => other.reportId === reportId);
  return reports.map((report, at) => {
    const partner = partnerOf(report, at);
    if (partner === undefined) return report;
    const opinion = compareReadings(report.cells, partner.cells, isDoubtful(report));
    return { ...report, findings: withOpinion(report.findings, opinion) };
  });
}

function baseName(path: string): string | null {
  const name = path.split('/').at(-1) ?? '';
  return name === '' || name === '-' ? null : name;
}
