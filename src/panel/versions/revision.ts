import { counted } from '../../model/counted.js';
import type { Finding } from '../../model/finding.js';
import { ABSENT, type CellReading } from '../../model/reading.js';
import type { Report } from '../../model/report.js';

/** A version of a report, and when its address gave it (RFC 3339). */
export interface SeenReport {
  readonly report: Report;
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** A cell in which a publisher printed something else later. */
export interface RevisedCell {
  readonly cell: string;
  readonly before: CellReading;
  readonly after: CellReading;
}

/** More cells than these are not listed in one sentence; all of them stand in `changes.csv`. */
const MOST_LISTED = 12;

/** The cells in which two versions print different figures: other spellings of one figure (1,234 and 1234) are no change. */
export function revisedCells(before: Report, after: Report): RevisedCell[] {
  const ids = new Set([...before.cells.keys(), ...after.cells.keys()]);
  return [...ids].flatMap((cell): RevisedCell[] => {
    const [former, now] = [before.cells.get(cell) ?? ABSENT, after.cells.get(cell) ?? ABSENT];
    return isRevised(former, now) ? [{ cell, before: former, after: now }] : [];
  });
}

function isRevised(before: CellReading, after: CellReading): boolean {
  const isSameFigure = before.value === after.value && before.printedUnit === after.printedUnit;
  if (before.state !== after.state || !isSameFigure) return true;
  // What is no figure is compared as it is printed.
  return before.value === null && before.raw !== after.raw;
}

/** The finding for two versions that followed each other at one address; none where only the furniture of the page changed. */
export function revisionFindings(before: SeenReport, after: SeenReport): Finding[] {
  const revised = revisedCells(before.report, after.report);
  return revised.length > 0 ? [revisionFinding(revised, before, after)] : [];
}

function revisionFinding(revised: readonly RevisedCell[], before: SeenReport, after: SeenReport): Finding {
  const listed = revised
    .slice(0, MOST_LISTED)
    .map((each) => `${each.cell} ${printed(each.before)} → ${printed(each.after)}`)
    .join(', ');
  const left = revised.length - MOST_LISTED;
  const bytes = `${before.report.source.sha256} → ${after.report.source.sha256}`;
  return {
    code: 'V-REVISED',
    kind: 'soft',
    severity: revised.some(changesFigure) ? 'warning' : 'note',
    verdict: 'source_inconsistent',
    cells: revised.map(({ cell }) => cell),
    left: null,
    right: null,
    messageZh: `发布后改动了${revised.length}个单元格：${listed}${left > 0 ? `，另有${left}个见 changes.csv` : ''}；原版最后见于${shortMoment(before.lastSeen)}，新版最早见于${shortMoment(after.firstSeen)}；可信度高，改动在这两个时间之间，原因不明；SHA-256 ${bytes}`,
    messageEn: `changed after publication in ${counted(revised.length, 'cell')}: ${listed}${left > 0 ? `, and ${left} more in changes.csv` : ''}; the former version was last seen at ${shortMoment(before.lastSeen)}, this one first at ${shortMoment(after.firstSeen)}; sure that it was changed between these times, open why; SHA-256 ${bytes}`,
    quote: null,
  };
}

/** Zeros that are written out or left blank are no other figures. */
function changesFigure({ before, after }: RevisedCell): boolean {
  const isWords = before.state === 'text' || after.state === 'text';
  return isWords || (before.value ?? 0) !== (after.value ?? 0) || before.printedUnit !== after.printedUnit;
}

const WORDLESS: Readonly<Record<string, string>> = { blank: '∅', absent: '∅' };

function printed({ raw, state }: CellReading): string {
  return WORDLESS[state] ?? `“${raw}”`;
}

/** `2026-03-02T03:00:00.123Z` as `2026-03-02 03:00:00 UTC`. */
function shortMoment(moment: string): string {
  return `${moment.slice(0, 19).replace('T', ' ')} UTC`;
}
