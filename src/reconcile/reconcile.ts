import { type Form, identitiesOf, undividedGroups } from '../forms/index.js';
import { identityLabel, isHardEquation } from '../forms/zero-sum.js';
import type { Evidence } from '../model/evidence.js';
import type { Finding, Verdict } from '../model/finding.js';
import { type CellReadings, type FormReading, withoutFiguresOf } from '../model/reading.js';
import type { CheckCounts } from '../model/report.js';
import { type Assessment, assess } from './assess.js';
import { besideBlanks, besideBlanksFindings } from './beside-blanks.js';
import { ALL_ZERO, allZeroFinding, failureFinding } from './describe.js';
import { explainFailures } from './explain-failures.js';
import { unprovedFindings, unprovedPlaces } from './implied-places.js';
import { proveBlanks, withdrawDisputed } from './prove-blanks.js';
import { brokenWholeNumbers } from './whole-numbers.js';

/** A reading with its blanks proved where the form forces them, and everything that does not add up. */
export interface Reconciliation {
  readonly cells: CellReadings;
  readonly checks: CheckCounts;
  readonly assessments: readonly Assessment[];
  readonly findings: readonly Finding[];
}

/**
 * Assesses every identity of the form on a reading. Printed figures are never changed; only blanks get a resolved 0,
 * and only where identities force it and none disputes it.
 *
 * @param evidence figures seen elsewhere, which put the explanations of a failure in order
 */
export function reconcile(form: Form, reading: FormReading, evidence: Evidence = new Map()): Reconciliation {
  const identities = identitiesOf(form, undividedGroups(form, reading.cells));
  const proved = proveBlanks(reading.cells, identities.filter(isHardEquation));
  const assessments = identities.map((identity) => assess(identity, proved));
  const failed = assessments.filter(
    (assessment) => assessment.status === 'failed' && !isCovered(assessment, assessments),
  );
  const explanations = explainFailures(
    form,
    proved,
    failed.map(({ identity }) => identity),
    evidence,
  );
  const undisputed = withdrawDisputed(proved, failed.map(({ identity }) => identity).filter(isHardEquation));
  const unproved = unprovedPlaces(form, { ...reading, cells: undisputed });
  const blanks = besideBlanks(assessments, undisputed);
  const unbelieved = [...unproved, ...blanks.unbelieved];
  const doubtful = new Set([...unbelieved, ...cellsInDoubt(reading.findings)]);
  const broken = brokenWholeNumbers(form, proved, assessments);
  const failures = failed.map((assessment) => {
    const finding = failureFinding(assessment, form, proved, verdictOn(assessment, doubtful));
    const explained = explanations.get(identityLabel(assessment.identity));
    return explained ? { ...finding, explanations: explained } : finding;
  });
  return {
    cells: withoutFiguresOf(undisputed, [...unbelieved, ...broken.flatMap((finding) => finding.cells)]),
    // Bounds and soft relations are reported where they fail, and not counted.
    checks: checkCounts(assessments.filter((assessment) => isHardEquation(assessment.identity))),
    assessments,
    findings: [
      ...failures,
      ...unprovedFindings(unproved, failures),
      ...besideBlanksFindings(blanks),
      ...broken,
      ...zeroTables(form, proved),
    ],
  };
}

/** The codes of every finding that `reconcile` can make on a form. */
export function reconciledCodes({ equations, wholeNumbers }: Form): ReadonlySet<string> {
  return new Set([...equations, ...wholeNumbers].map(({ code }) => code).concat(ALL_ZERO));
}

/** True where the equation that implies this one was assessed itself: one break is one finding. */
function isCovered(assessment: Assessment, all: readonly Assessment[]): boolean {
  const { impliedBy, instance } = assessment.identity;
  return all.some(
    (other) =>
      other.identity.code === impliedBy &&
      other.identity.instance === instance &&
      other.status !== 'not_assessable',
  );
}

/** Cells of which our own reading is in doubt. */
function cellsInDoubt(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ verdict, cells }) => (verdict === 'reading_ambiguous' ? cells : []));
}

/** Whose error: where our own reading of one of the cells is in doubt, the source is not accused. */
function verdictOn({ identity }: Assessment, doubtful: ReadonlySet<string>): Verdict {
  const cells = [...identity.left, ...identity.right];
  return cells.some((cell) => doubtful.has(cell)) ? 'reading_ambiguous' : 'source_inconsistent';
}

function checkCounts(assessments: readonly Assessment[]): CheckCounts {
  const count = (status: Assessment['status']) => assessments.filter((each) => each.status === status).length;
  const [passed, failed] = [count('passed'), count('failed')];
  return { assessed: passed + failed, passed, failed, notAssessable: count('not_assessable') };
}

function zeroTables(form: Form, cells: CellReadings): Finding[] {
  const summed = new Set(form.equations.filter((rule) => rule.kind === 'hard').map((rule) => rule.table));
  // The table that says what came in: where even that is 0, the other tables are expected to be.
  const [main] = form.tables.filter((table) => summed.has(table.id));
  if (!main) return [];
  if (form.cells.some(({ table, id }) => table === main.id && (cells.get(id)?.value ?? 0) !== 0)) return [];
  const ids = form.cells.filter((cell) => cell.table === main.id).map((cell) => cell.id);
  const isPrinted = ids.some((id) => cells.get(id)?.value != null);
  return isPrinted ? [allZeroFinding(main.id, ids)] : [];
}
