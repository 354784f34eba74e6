import { GoujiError } from '../model/error.js';
import { formCells, leafColumns } from './cells.js';
import { completeForm } from './complete-form.js';
import type { FormFile, FormRow } from './form.js';
import { FormSourceSchema } from './form-schema.js';

/**
 * Checks the content of a form file and returns it typed and complete. The forms of this folder are checked by the tests,
 * not in every run.
 *
 * @param content what the file holds, already parsed from JSON
 * @param fileName named in errors
 * @throws GoujiError `E_FORM_FILE` with the file, the place in it and what to do
 */
export function validateForm(content: unknown, fileName: string): FormFile {
  const parsed = FormSourceSchema.safeParse(content);
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => `${placeOf(issue.path)}: ${issue.message}`);
    throw invalid(fileName, places);
  }
  const form = completeForm(parsed.data);
  const problems = [
    ...duplicateCells(form),
    ...repeatedIds(form),
    ...danglingTerms(form),
    ...danglingRules(form),
  ];
  if (problems.length > 0) throw invalid(fileName, problems);
  return form;
}

function invalid(fileName: string, problems: readonly string[]): GoujiError {
  return new GoujiError(
    'E_FORM_FILE',
    `${fileName} is not a valid form: ${problems.join('; ')}`,
    'correct the named places; docs/forms.md describes the fields of a form file',
  );
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('') || '.';
}

function duplicateCells(form: FormFile): string[] {
  const seen = new Set<string>();
  const twice = formCells(form).filter((cell) => seen.size === seen.add(cell.id).size);
  return twice.map(
    (cell) => `.tables: the cell ${cell.id} is defined twice; give one of its rows another id`,
  );
}

function danglingTerms(form: FormFile): string[] {
  return form.equations.flatMap((equation, index) => {
    const table = form.tables.find((candidate) => candidate.id === equation.table);
    if (!table) return [`.equations[${index}].table: there is no table ${equation.table}`];
    const known = table.panels.map(
      (panel) =>
        new Set(
          equation.each === 'row'
            ? leafColumns(panel.columns).map((column) => column.id)
            : panel.rows.flatMap(idsWithin),
        ),
    );
    const terms = [...equation.left, ...equation.right];
    const dangling = terms.filter((term) => !known.some((ids) => ids.has(term)));
    // Sums within a panel are all that is assessed.
    if (dangling.length === 0 && !known.some((ids) => terms.every((term) => ids.has(term))))
      return [`.equations[${index}]: its terms are of several panels of ${equation.table}`];
    return dangling.map(
      (term) => `.equations[${index}]: ${term} is no ${termKind(equation.each)} of ${equation.table}`,
    );
  });
}

/** Tables and panels of one id, of which only the first would be found. */
function repeatedIds({ tables }: FormFile): string[] {
  const seen = new Set<string>();
  const ids = tables.flatMap(({ id, panels }) => [id, ...panels.map((panel) => `${id} ${panel.id}`)]);
  const repeated = ids.filter((id) => seen.size === seen.add(id).size);
  return repeated.map((id) => `.tables: ${id} is there twice; give one of them another id`);
}

/** Rules of tables and equations that the form does not have. */
function danglingRules({ tables, equations, wholeNumbers }: FormFile): string[] {
  const codes = new Set(equations.map(({ code }) => code));
  const ids = new Set(tables.map(({ id }) => id));
  return [
    ...equations.flatMap(({ impliedBy }, index) =>
      impliedBy === undefined || codes.has(impliedBy)
        ? []
        : [`.equations[${index}].impliedBy: there is no equation ${impliedBy}`],
    ),
    ...wholeNumbers.flatMap(({ table }, index) =>
      ids.has(table) ? [] : [`.wholeNumbers[${index}].table: there is no table ${table}`],
    ),
  ];
}

function termKind(each: 'row' | 'column'): string {
  return each === 'row' ? 'column' : 'row';
}

function idsWithin(row: FormRow): string[] {
  return [row.id, ...row.children.flatMap(idsWithin)];
}
