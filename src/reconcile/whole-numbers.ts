import type { Form, FormCell } from '../forms/index.js';
import { isHardEquation } from '../forms/zero-sum.js';
import type { Finding } from '../model/finding.js';
import type { CellReading, CellReadings } from '../model/reading.js';
import type { Assessment } from './assess.js';
import { wholeNumberFinding } from './describe.js';

interface PrintedFigure {
  readonly cell: FormCell;
  readonly reading: CellReading;
}

/**
 * Counts that are no whole numbers, and those that may be none. Where a count of a table has decimals, those of others
 * say nothing either that look whole (1.0); where some are whole and no other does without decimals, a spreadsheet
 * printed the table. Where a few look so, each may be the number of an item and a figure: it is believed where a sum holds.
 */
export function brokenWholeNumbers(
  form: Form,
  cells: CellReadings,
  assessments: readonly Assessment[],
): Finding[] {
  const countOf = (cell: FormCell): PrintedFigure | null => {
    const reading = cell.numberKind === 'amount' ? undefined : cells.get(cell.id);
    return reading && reading.resolved !== null ? { cell, reading } : null;
  };
  const isSuspectCount = (cell: FormCell) => {
    const count = countOf(cell);
    return count !== null && isSuspect(count);
  };
  if (!form.cells.some(isSuspectCount)) return [];
  const figures = form.cells.flatMap((cell) => countOf(cell) ?? []);
  const confirmed = confirmedCells(assessments);
  return form.wholeNumbers.flatMap((rule) =>
    suspectsOf(
      figures.filter(({ cell }) => cell.table === rule.table),
      confirmed,
    ).map(({ cell, reading }) => wholeNumberFinding(rule, cell, reading)),
  );
}

function suspectsOf(counts: readonly PrintedFigure[], confirmed: ReadonlySet<string>): PrintedFigure[] {
  const suspects = counts.filter(isSuspect);
  if (suspects.some(isBroken)) return suspects;
  const isHabit = counts.every((count) => count.reading.basis !== 'printed' || hasDecimals(count));
  return isHabit ? [] : suspects.filter(({ cell }) => !confirmed.has(cell.id));
}

function isSuspect(figure: PrintedFigure): boolean {
  return isBroken(figure) || hasDecimals(figure);
}

function hasDecimals({ reading: { raw } }: PrintedFigure): boolean {
  return raw !== null && raw.length > 2 && /\d\s*[.．]\s*\d/u.test(raw);
}

/** What is added or dropped may be negative; everything else is counted. */
function isBroken({ cell: { numberKind }, reading }: PrintedFigure): boolean {
  const value = reading.resolved!;
  return !(Number.isInteger(value) && (numberKind === 'signed_count' || value >= 0));
}

/** The cells through which an equation holds. */
function confirmedCells(assessments: readonly Assessment[]): ReadonlySet<string> {
  const holding = assessments.filter(
    ({ identity, status }) => status === 'passed' && isHardEquation(identity),
  );
  return new Set(holding.flatMap(({ identity: { left, right } }) => [...left, ...right]));
}
