import type { Form } from '../../forms/index.js';
import type { Claim } from '../../model/claim.js';
import type { Finding, Severity } from '../../model/finding.js';
import type { Language } from '../../model/language.js';
import type { Measure, Term } from './measures.js';

/** A finding about the prose: both numbers, the cells, and the sentence that says so. */
export function textFinding(
  code: string,
  severity: Severity,
  claim: Claim,
  cells: readonly string[],
  sides: { readonly left: number | null; readonly right: number | null },
  messageZh: string,
  messageEn: string,
): Finding {
  return {
    code,
    kind: 'text',
    severity,
    verdict: 'source_inconsistent',
    cells,
    ...sides,
    messageZh,
    messageEn,
    quote: claim.sentence.trim(),
  };
}

/**
 * The prose states another figure than the cells.
 *
 * @param isAgreedElsewhere another sentence states the figure of the cells: whose figures this one gives may be left unsaid
 */
export function cellFinding(
  claim: Claim,
  measure: Measure,
  terms: readonly Term[],
  inTable: number,
  form: Form,
  isAgreedElsewhere: boolean,
): Finding {
  const said = claim.valueRaw;
  const [zh, en] = [namesOf(terms, form, 'zh'), namesOf(terms, form, 'en')];
  const isWeak = isAgreedElsewhere || measure.severity === 'note';
  return textFinding(
    measure.code,
    isWeak ? 'note' : measure.severity,
    claim,
    terms.map(({ cell }) => cell),
    { left: claim.value, right: inTable },
    `文字称“${said}”，而表中${zh}为${inTable}${measure.unit}${isAgreedElsewhere ? '；另一处文字与表一致' : ''}`,
    `the text says ${said}, but the table has ${inTable} for ${en}${isAgreedElsewhere ? '; another sentence agrees with the table' : ''}`,
  );
}

/** `本年新收政府信息公开申请数量（总计）`; of a long sum the first cells, and how many there are. */
function namesOf(terms: readonly Term[], form: Form, language: Language): string {
  const names = terms.map(({ cell, sign }) => {
    const known = form.cells.find(({ id }) => id === cell);
    if (!known) return cell;
    const [row, column] = language === 'zh' ? [known.rowZh, known.columnZh] : [known.rowEn, known.columnEn];
    return `${sign < 0 ? '-' : ''}${row}${language === 'zh' ? `（${column}）` : ` (${column})`}`;
  });
  if (names.length <= 3) return names.join(' + ');
  const more = language === 'zh' ? `等${names.length}格之和` : ` and ${names.length - 2} more cells together`;
  return `${names.slice(0, 2).join(' + ')}${more}`;
}
