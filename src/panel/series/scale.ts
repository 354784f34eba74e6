import { loadForms } from '../../forms/index.js';
import type { Finding } from '../../model/finding.js';
import type { Report } from '../../model/report.js';

/** 元 printed for 万元 moves an amount by this factor. */
const SLIP = 10_000;
/** Amounts of sound neighbouring years differ up to about threefold (measured on one agency); the margin is wider. */
const MARGIN = 5;

interface Amount {
  readonly cell: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly unit: string;
}

/** Amounts of money that are about 10,000 times those of the year before, or a 10,000th: 元 for 万元 on one side. */
export function scaleFindings(earlier: Report, later: Report): Finding[] {
  if (earlier.form !== later.form) return [];
  return amountsOf(later.form).flatMap((amount) => {
    const [before, after] = [earlier, later].map(({ cells }) => cells.get(amount.cell)?.resolved ?? 0);
    return before && after && isSlip(after / before)
      ? [scaleFinding(amount, earlier, before, later, after)]
      : [];
  });
}

function isSlip(ratio: number): boolean {
  const times = Math.max(ratio, 1 / ratio);
  return times >= SLIP / MARGIN && times <= SLIP * MARGIN;
}

function amountsOf(formId: string): Amount[] {
  const cells = loadForms().find(({ id }) => id === formId)?.cells ?? [];
  return cells
    .filter(({ numberKind }) => numberKind === 'amount')
    .map(({ id, rowZh, columnZh, rowEn, columnEn, unit }) => ({
      cell: id,
      name: { zh: `${rowZh}·${columnZh}`, en: `${rowEn}, ${columnEn}` },
      unit,
    }));
}

function scaleFinding(
  { cell, name, unit }: Amount,
  earlier: Report,
  before: number,
  later: Report,
  after: number,
): Finding {
  const times = Number((after / before).toPrecision(2));
  return {
    code: 'Y-SCALE',
    kind: 'cross_year',
    severity: 'warning',
    verdict: 'source_inconsistent',
    cells: [cell],
    left: before,
    right: after,
    messageZh: `${name.zh}：${earlier.year}年${before}${unit}，${later.year}年${after}${unit}，为上年的${times}倍；元与万元可能混用，哪一年有误不能断定；可信度中等：金额很小的机关也可能真有这样的变化`,
    messageEn: `${name.en}: ${before} ${unit} in ${earlier.year}, ${after} ${unit} in ${later.year}, ${times} times as much; 元 may have been taken for 万元, in which year is open; of some weight: where amounts are small they may really change so much`,
    quote: later.cells.get(cell)?.raw ?? null,
  };
}
