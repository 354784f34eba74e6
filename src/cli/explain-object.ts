import type { CorrectionOutcome } from '../corrections/index.js';
import { reportObject } from '../dataset/report-object.js';
import type { Explanation } from './explain-cell.js';
import type { ExplainedIdentity } from './explain-identity.js';

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
      table_title: tableTitle,
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

function identityObject({ statement, ...identity }: ExplainedIdentity): object {
  return { ...identity, statement_zh: statement.zh, statement_en: statement.en };
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
