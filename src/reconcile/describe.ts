import { cellsById, type Form, type FormCell, type WholeNumbers } from '../forms/index.js';
import type { Finding, Severity, Verdict } from '../model/finding.js';
import type { Language } from '../model/language.js';
import type { CellReading, CellReadings } from '../model/reading.js';
import { withoutNoise } from '../model/without-noise.js';
import type { Assessment } from './assess.js';

/** Code of the finding that every figure of the main table is 0. */
export const ALL_ZERO = 'ALL-ZERO';

/** How grave it is that a rule of the form does not hold. */
const SEVERITIES: Readonly<Record<'hard' | 'soft', Severity>> = { hard: 'error', soft: 'warning' };

/** A failed identity as a finding: both sums with their terms, in one sentence of each language. */
export function failureFinding(
  assessment: Assessment,
  form: Form,
  cells: CellReadings,
  verdict: Verdict,
): Finding {
  const { identity, left, right } = assessment;
  const named = cellsById(form);
  const difference = withoutNoise(left - right);
  const sides = (language: Language) => {
    const termOf = (id: string) => labelOf(id, identity.each === 'row' ? 'column' : 'row', named, language);
    return {
      left: sideText(identity.left, left, cells, termOf),
      right: sideText(identity.right, right, cells, termOf),
      subject: labelOf(identity.left[0] ?? identity.right[0]!, identity.each, named, language),
    };
  };
  const [zh, en] = [sides('zh'), sides('en')];
  const relation =
    identity.relation === 'equal' ? { zh: '但', en: 'but' } : { zh: '超过', en: 'which exceeds' };
  return {
    code: identity.code,
    kind: identity.kind,
    severity: SEVERITIES[identity.kind],
    verdict,
    cells: [...identity.left, ...identity.right],
    left,
    right,
    messageZh: `${zh.subject}：${zh.left}，${relation.zh}${zh.right}，相差${difference}（${identity.zh}）`,
    messageEn: `${en.subject}: ${en.left}, ${relation.en} ${en.right}; difference ${difference} (${identity.en})`,
    quote: null,
  };
}

/** A cell that breaks the rule of whole numbers. */
export function wholeNumberFinding(
  { code, kind, zh, en }: WholeNumbers,
  cell: FormCell,
  reading: CellReading,
): Finding {
  return {
    code,
    kind,
    severity: SEVERITIES[kind],
    verdict: 'source_inconsistent',
    cells: [cell.id],
    left: reading.resolved,
    right: null,
    messageZh: `${cell.rowZh}，${cell.columnZh}：刊出的是${reading.raw}，${zh}`,
    messageEn: `${cell.rowEn}, ${cell.columnEn}: ${reading.raw} is printed; ${en}`,
    quote: reading.raw,
  };
}

/** Sums that hold because everything is 0 prove nothing about the reading or the report. */
export function allZeroFinding(table: string, cells: readonly string[]): Finding {
  return {
    code: ALL_ZERO,
    kind: 'soft',
    severity: 'note',
    verdict: 'not_assessable',
    cells,
    left: null,
    right: null,
    messageZh: `表（${table}）的数字全部为0：勾稽关系成立，但不能说明数字是否正确`,
    messageEn: `every figure of table ${table} is 0: its sums hold and prove nothing`,
    quote: null,
  };
}

type Names = ReadonlyMap<string, FormCell>;

/** The label of the row or of the column of a cell. */
function labelOf(id: string, part: 'row' | 'column', named: Names, language: Language): string {
  const cell = named.get(id);
  if (!cell) return id;
  const [row, column] = language === 'zh' ? [cell.rowZh, cell.columnZh] : [cell.rowEn, cell.columnEn];
  return part === 'row' ? row : column;
}

/** `自然人 12 + 商业企业 3 = 15`: a long side without the terms that add nothing. */
function sideText(
  ids: readonly string[],
  sum: number,
  cells: CellReadings,
  termOf: (id: string) => string,
): string {
  const terms = ids
    .map((id) => ({ name: termOf(id), value: cells.get(id)?.resolved ?? null }))
    .filter((term) => ids.length <= 2 || (term.value !== null && term.value !== 0))
    .map((term) => `${term.name} ${term.value ?? '—'}`);
  if (terms.length <= 1) return terms[0] ?? String(sum);
  return `${terms.join(' + ')} = ${sum}`;
}

/** Figures that are withheld because no sum confirms their place; nothing is said where there are none. */
export function unbelievedFindings(
  cells: readonly string[],
  messageZh: string,
  messageEn: string,
): Finding[] {
  if (cells.length === 0) return [];
  return [
    {
      code: 'READ-AMBIGUOUS',
      kind: 'reading',
      severity: 'warning',
      verdict: 'reading_ambiguous',
      cells,
      left: null,
      right: null,
      messageZh,
      messageEn,
      quote: null,
    },
  ];
}
