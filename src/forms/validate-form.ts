import { GoujiError } from '../model/error.js';
import { formCells, leafColumns } from './cells.js';
import { completeForm } from './complete-form.js';
import type { FormFile, FormRow } from './form.js';
import { FormSourceSchema } from './form-schema.js';

/**
 * Checks the content of a form file and returns it typed and complete. The forms of this folder have been checked by the
 * tests; a program that brings a form file of its own calls this first.
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
  const problems = [...duplicateCells(form), ...danglingTerms(form)];
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
    const known = new Set(
      table.panels.flatMap((panel) =>
        equation.each === 'row'
          ? leafColumns(panel.columns).map((column) => column.id)
          : panel.rows.flatMap(idsWithin),
      ),
    );
    return [...equation.left, ...equation.right]
      .filter((term) => !known.has(term))
      .map((term) => `.equations[${index}]: ${term} is no ${termKind(equation.each)} of ${equation.table}`);
  });
}

function termKind(each: 'row' | 'column'): string {
  return each === 'row' ? 'column' : 'row';
}

function idsWithin(row: FormRow): string[] {
  return [row.id, ...row.children.flatMap(idsWithin)];
}
