import { cellsById, type Form, type FormCell } from '../../forms/index.js';
import type { Bilingual } from '../../model/language.js';
import type { Change, Explanation, ExplanationKind } from './explanation.js';

/** What would have to be different, before the figures are named. */
const MISHAPS: Readonly<Record<ExplanationKind, Bilingual>> = {
  figures: { zh: '如果', en: 'if ' },
  swap_in_row: {
    zh: '如果同一行相邻两格对调，即',
    en: 'if two neighbours in a row changed places, that is, if ',
  },
  swap_in_column: {
    zh: '如果上下相邻两格对调，即',
    en: 'if two neighbours in a column changed places, that is, if ',
  },
  swap_of_rows: { zh: '如果相邻两行对调，即', en: 'if two neighbouring rows changed places, that is, if ' },
  shift_in_row: { zh: '如果这一行错开了一格，即', en: 'if the row slipped by one cell, that is, if ' },
};

/** An explanation as one sentence: "if X were n instead of m, every sum would hold". */
export function describeExplanation(form: Form, explanation: Explanation): Bilingual {
  const cells = cellsById(form);
  const { zh, en } = MISHAPS[explanation.kind];
  const zhChanges = explanation.changes.map((change) => changeZh(change, cells.get(change.cell)));
  const enChanges = explanation.changes.map((change) => changeEn(change, cells.get(change.cell)));
  return {
    zh: `${zh}${zhChanges.join('，')}，各项等式就都成立`,
    en: `${en}${enChanges.join(' and ')}, every sum would hold`,
  };
}

function changeZh({ cell, from, to }: Change, known: FormCell | undefined): string {
  const name = known ? `${known.groupZh ? `${known.groupZh} ` : ''}${known.rowZh}·${known.columnZh}` : cell;
  return `“${name}”是${to}而不是${from ?? '空白'}`;
}

function changeEn({ cell, from, to }: Change, known: FormCell | undefined): string {
  const name = known ? `${known.rowEn} / ${known.columnEn}` : cell;
  return `"${name}" were ${to} instead of ${from ?? 'blank'}`;
}
