import type { CorrectionOutcome } from '../corrections/index.js';
import { reportObject } from '../dataset/formats/report-object.js';
import { layOverForm } from '../dataset/tables/report-on-form.js';
import type { Form } from '../forms/index.js';
import type { Bilingual } from '../model/language.js';
import type { Report } from '../model/report.js';
import type { Explanation } from './explain-cell.js';
import type { ExplainedIdentity, ExplainedSide } from './explain-identity.js';

/**
 * An explanation as the object that `gouji explain --json` prints: the report as `gouji extract --json` prints it, with the
 * one cell and the findings that name it, and what is known of the cell.
 */
export function explanationObject(explanation: Explanation): object {
  const { report, form, tableTitle, cell, reading, open, identities, findings, corrections } = explanation;
  return {
    schema: 1,
    ...reportObject({ report: { ...report, findings }, form, cells: [{ cell, reading }] }),
    cell: {
      id: cell.id,
      table: cell.table,
      table_title: tableTitle.zh,
      group_zh: cell.groupZh,
      row_zh: cell.rowZh,
      column_zh: cell.columnZh,
      row_en: cell.rowEn,
      column_en: cell.columnEn,
      unit: cell.unit,
      number_kind: cell.numberKind,
      note: cell.note,
    },
    open_row: open,
    identities: identities.map(identityObject),
    corrections: corrections.map(correctionObject),
  };
}

/** The object that `gouji explain --json` prints of a report: as `gouji extract --json` prints it, and its corrections. */
export function explainedReportObject(
  report: Report,
  form: Form,
  corrections: readonly CorrectionOutcome[],
): object {
  const own = corrections.filter(({ correction }) => correction.reportId === report.reportId);
  return {
    schema: 1,
    ...reportObject(layOverForm(report, [form])),
    corrections: own.map(correctionObject),
  };
}

function identityObject(identity: ExplainedIdentity): object {
  return {
    label: identity.label,
    kind: identity.kind,
    relation: identity.relation,
    statement_zh: identity.statement.zh,
    statement_en: identity.statement.en,
    status: identity.status,
    left: sideObject(identity.left),
    right: sideObject(identity.right),
    open: identity.open.map(({ cell, name, reason }) => ({ cell, ...nameObject(name), reason })),
  };
}

function sideObject({ sum, terms }: ExplainedSide): object {
  return { sum, terms: terms.map(({ cell, name, resolved }) => ({ cell, ...nameObject(name), resolved })) };
}

function nameObject({ zh, en }: Bilingual): object {
  return { name_zh: zh, name_en: en };
}

function correctionObject({ correction, refusal, before, after }: CorrectionOutcome): object {
  return {
    outcome: refusal === null ? 'applied' : 'refused',
    refusal: refusal?.code ?? null,
    refusal_zh: refusal?.message.zh ?? null,
    refusal_en: refusal?.message.en ?? null,
    old_raw: correction.oldRaw,
    new_value: correction.newValue,
    before,
    after,
    reason: correction.reason,
    who: correction.who,
    corrected_on: correction.correctedOn,
    source_sha256: correction.sourceSha256,
    file: correction.file,
    line: correction.line,
  };
}
