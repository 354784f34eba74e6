import { callFault } from '../model/error.js';
import { cellId, leafColumns, leafRows } from './cells.js';
import { deepFreeze } from './deep-freeze.js';
import type { Equation, FormFile, FormRow, Panel } from './form.js';

/** An equation of the form written out for one row or column: the cells of both sides. */
export interface Identity {
  readonly code: string;
  readonly kind: Equation['kind'];
  readonly relation: Equation['relation'];
  /** The row or column it is written for: `t3_granted`, `natural_person`. */
  readonly instance: string;
  readonly each: Equation['each'];
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly impliedBy: string | null;
  readonly zh: string;
  readonly en: string;
}

/**
 * Every equation of a form, written out in cells, in the order of the form; frozen, since every caller is given the same.
 *
 * @param undivided ids of the groups that the report prints as one row; they stand for themselves in column sums
 */
export function identitiesOf(
  form: FormFile,
  undivided: ReadonlySet<string> = new Set(),
): readonly Identity[] {
  assertCall(form, undivided);
  const ofForm = written.get(form) ?? new Map<string, readonly Identity[]>();
  written.set(form, ofForm);
  const print = [...undivided].sort().join();
  const identities = ofForm.get(print) ?? deepFreeze(writeOut(form, undivided));
  ofForm.set(print, identities);
  return identities;
}

/** What a program without types may give instead would be an error of our own, or of no use to its reader. */
function assertCall(form: FormFile | undefined | null, undivided: ReadonlySet<string>): void {
  const remedy = 'call it as identitiesOf(form) with a form of loadForms()';
  if (!Array.isArray(form?.equations) || !Array.isArray(form.tables)) {
    throw callFault('the first argument of identitiesOf is a form', form, remedy);
  }
  if (!(undivided instanceof Set)) {
    throw callFault('the second argument of identitiesOf is a Set of ids', undivided, remedy);
  }
}

/** The identities of each form by the groups that are undivided: reports repeat the few prints of their form. */
const written = new WeakMap<FormFile, Map<string, readonly Identity[]>>();

function writeOut(form: FormFile, undivided: ReadonlySet<string>): Identity[] {
  return form.equations.flatMap((equation) =>
    form.tables
      .filter((table) => table.id === equation.table)
      .flatMap((table) => table.panels)
      .flatMap((panel) =>
        equation.each === 'row'
          ? inEachRow(equation, panel, undivided)
          : inEachColumn(equation, panel, undivided),
      ),
  );
}

function inEachRow(equation: Equation, panel: Panel, undivided: ReadonlySet<string>): Identity[] {
  const columns = new Set(leafColumns(panel.columns).map((column) => column.id));
  // An equation of a table with several panels holds in those that have its columns.
  if (![...equation.left, ...equation.right].every((term) => columns.has(term))) return [];
  return leafRows(panel.rows, undivided).map((row) => {
    const cells = (terms: readonly string[]) => terms.map((column) => cellId(row.id, column));
    return identity(equation, row.id, cells(equation.left), cells(equation.right));
  });
}

function inEachColumn(equation: Equation, panel: Panel, undivided: ReadonlySet<string>): Identity[] {
  const rowsOf = (terms: readonly string[]) =>
    terms.flatMap((term) => rowsUnder(panel.rows, term, undivided));
  const [left, right] = [rowsOf(equation.left), rowsOf(equation.right)];
  return leafColumns(panel.columns).map((column) => {
    const cells = (rows: readonly string[]) => rows.map((row) => cellId(row, column.id));
    return identity(equation, column.id, cells(left), cells(right));
  });
}

function identity(
  equation: Equation,
  instance: string,
  left: readonly string[],
  right: readonly string[],
): Identity {
  const { code, kind, relation, each, zh, en, impliedBy = null } = equation;
  return { code, kind, relation, each, instance, left, right, impliedBy, zh, en };
}

/** Ids of the leaf rows that a term of a column equation stands for: the row itself, or every row of the group. */
function rowsUnder(rows: readonly FormRow[], term: string, undivided: ReadonlySet<string>): string[] {
  return rows.flatMap((row) =>
    row.id === term
      ? leafRows([row], undivided).map((leaf) => leaf.id)
      : rowsUnder(row.children, term, undivided),
  );
}
