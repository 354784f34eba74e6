import type { Finding } from '../../../src/model/finding.js';
import { ABSENT } from '../../../src/model/reading.js';
import type { Report } from '../../../src/model/report.js';
import type { Sample } from '../sample.js';
import { type WrongCell, wrongCells } from './claims.js';

/** Findings about rows or headers of a table as a whole: they speak for all its cells. */
const ABOUT_TABLE = /^READ-(?:TABLE|ROW|COLUMN|TRUNCATED|REPEATS|NO-FIGURES)/u;

/** Damage that leaves enough of a label to read it by its place: the figure that stood there is the right one. */
const LEAVES_LABEL = /garbled|cut|near-another/u;

/** Cells that were read wrong with no finding of severity warning or error that names them or speaks of their table. */
export function silentCells({ cells, findings }: Report, sample: Sample, damage: string): WrongCell[] {
  return wrongCells(cells, sample).filter((wrong) => {
    const { state, basis } = cells.get(wrong.id) ?? ABSENT;
    const isPlaced = !wrong.isOther && state === 'number';
    // What the sums of the form decide needs no label.
    if (isPlaced && (basis === 'reread' || LEAVES_LABEL.test(damage))) return false;
    return !isLoudAbout(findings, wrong.id);
  });
}

/** Cells that are believed to hold another figure than the page prints for them, and that no failed sum names. */
export function certainButWrong({ cells, findings }: Report, sample: Sample): WrongCell[] {
  const failed = new Set(findings.flatMap(({ kind, cells: named }) => (kind === 'hard' ? named : [])));
  return wrongCells(cells, sample).filter(({ id, isOther }) => {
    const isBelieved = (cells.get(id)?.resolved ?? null) !== null;
    return isOther && isBelieved && !failed.has(id);
  });
}

/** Whether a finding of severity warning or error names the cell or speaks of its table. */
export function isLoudAbout(findings: readonly Finding[], id: string): boolean {
  return findings.some((finding) => finding.severity !== 'note' && names(finding, id));
}

function names({ code, cells }: Finding, id: string): boolean {
  if (cells.includes(id)) return true;
  const tables = cells.map(tableOf);
  return ABOUT_TABLE.test(code) && (cells.length === 0 || tables.includes(tableOf(id)));
}

/** `t3` of `t3_granted__total`. */
function tableOf(id: string): string {
  return id.slice(0, 2);
}
