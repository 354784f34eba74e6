import {
  cellsById,
  type Form,
  type FormCell,
  type Identity,
  identitiesOf,
  undividedGroups,
} from '../forms/index.js';
import { identityLabel } from '../forms/zero-sum.js';
import type { Finding } from '../model/finding.js';
import type { Bilingual } from '../model/language.js';
import type { CellReading, CellState } from '../model/reading.js';
import type { Report } from '../model/report.js';
import { type Assessment, assess } from '../reconcile/assess.js';

/** An identity through a cell, and how it came out. */
export interface ExplainedIdentity {
  /** Code and instance: `T3-ROW t3_granted`. */
  readonly label: string;
  readonly code: Identity['code'];
  /** The row or column it is written for, and which of the two that is. */
  readonly instance: Identity['instance'];
  readonly each: Identity['each'];
  readonly kind: Identity['kind'];
  readonly relation: Identity['relation'];
  readonly statement: Bilingual;
  readonly status: Assessment['status'];
  readonly left: ExplainedSide;
  readonly right: ExplainedSide;
  /** The cells that are not known to this identity: why it cannot be assessed, where it cannot. */
  readonly open: readonly OpenTerm[];
}

/** One side of an identity: the sum of its known figures, and what it is made of. */
export interface ExplainedSide {
  readonly sum: number;
  readonly terms: readonly ExplainedTerm[];
}

/** A cell of an identity, with the figure that the sum takes. */
export interface ExplainedTerm {
  readonly cell: string;
  /** What tells the cell from the others of the identity: the label of its column, or of its row. */
  readonly name: Bilingual;
  readonly resolved: number | null;
}

/** A cell of an identity that has no figure for the sum. */
export interface OpenTerm {
  readonly cell: string;
  readonly name: Bilingual;
  readonly reason: OpenReason;
}

/**
 * Why a cell is not known to an identity: nothing is resolved from what is printed (the state of the cell), a person
 * corrected it to none, or its figure follows from this identity itself and is no evidence for it.
 */
export type OpenReason = CellState | 'corrected' | 'proved_by_this';

/** Every identity of the form of a report, in the order of the form, assessed again on the figures the report has now. */
export function explainIdentities(report: Report, form: Form): ExplainedIdentity[] {
  const onForm = cellsById(form);
  const identities = identitiesOf(form, undividedGroups(form, report.cells));
  return identities.map((identity) => explainIdentity(identity, report, onForm));
}

/**
 * Assesses an identity again on the figures that a report has now, and tells what went into both sums. Where it failed, the
 * proofs of its blanks were taken back, which may leave too little to see it fail again: the finding still says so.
 */
function explainIdentity(
  identity: Identity,
  { cells, findings }: Pick<Report, 'cells' | 'findings'>,
  onForm: ReadonlyMap<string, FormCell>,
): ExplainedIdentity {
  const { status, left, right } = assess(identity, cells);
  const label = identityLabel(identity);
  const term = (id: string): ExplainedTerm => ({
    cell: id,
    name: nameIn(identity, id, onForm.get(id)),
    resolved: cells.get(id)?.resolved ?? null,
  });
  const open = [...identity.left, ...identity.right].flatMap((id): OpenTerm[] => {
    const reading = cells.get(id);
    const reason = reading ? openReason(reading, label) : null;
    return reason === null ? [] : [{ cell: id, name: term(id).name, reason }];
  });
  return {
    label,
    code: identity.code,
    instance: identity.instance,
    each: identity.each,
    kind: identity.kind,
    relation: identity.relation,
    statement: { zh: identity.zh, en: identity.en },
    status: findings.some((finding) => isFailureOf(identity, finding)) ? 'failed' : status,
    left: { sum: left, terms: identity.left.map(term) },
    right: { sum: right, terms: identity.right.map(term) },
    open,
  };
}

/** Whether a finding is that an identity does not hold. */
function isFailureOf({ code, left, right }: Identity, finding: Finding): boolean {
  return finding.code === code && finding.cells.join(' ') === [...left, ...right].join(' ');
}

function openReason({ resolved, basis, certificate, state }: CellReading, label: string): OpenReason | null {
  if (resolved !== null) return basis === 'proved' && certificate.includes(label) ? 'proved_by_this' : null;
  return basis === 'corrected' ? 'corrected' : state;
}

/** An identity within a row adds up columns, one within a column adds up rows. */
function nameIn({ each }: Identity, id: string, cell: FormCell | undefined): Bilingual {
  if (cell === undefined) return { zh: id, en: id };
  return each === 'row' ? { zh: cell.columnZh, en: cell.columnEn } : { zh: cell.rowZh, en: cell.rowEn };
}
