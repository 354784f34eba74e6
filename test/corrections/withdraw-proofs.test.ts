import { describe, expect, it } from 'vitest';
import { applyCorrections, withdrawProofs } from '../../src/corrections/index.js';
import { ABSENT, type CellReading } from '../../src/model/reading.js';
import { printed } from '../dataset/sample.js';
import { correction, FORM, fullReport } from './sample.js';

const BLANK: CellReading = { ...ABSENT, raw: '', state: 'blank' };
const proved = (label: string): CellReading => ({
  ...BLANK,
  resolved: 0,
  basis: 'proved',
  certificate: [label],
});

/** A row with a proved blank, a column proved with its help, and a proof elsewhere. */
const report = fullReport({
  t3_granted__business: printed('3', 3),
  t3_granted__total: printed('3', 3),
  t3_granted__research: proved('T3-ROW t3_granted'),
  t3_partial__research: proved('T3-COL research'),
  t4_review__other: proved('T4-SUM t4_review'),
});

const correct = (cellId: string, oldRaw: string, newValue: string) =>
  applyCorrections(report, [correction({ cellId, oldRaw, newValue })], FORM).report;
const provedIn = ({ cells }: typeof report) =>
  [...cells].flatMap(([id, { basis }]) => (basis === 'proved' ? [id] : []));

describe('proofs after a correction', () => {
  it.each([
    ['5'],
    [''],
  ])('are taken back where they rest on the corrected figure, and on each other: %j', (to) => {
    const withdrawn = withdrawProofs(correct('t3_granted__total', '3', to), FORM);
    expect(provedIn(withdrawn)).toEqual(['t4_review__other']);
    expect(withdrawn.cells.get('t3_granted__research')).toEqual(BLANK);
  });

  it('stand where they rest on other figures', () => {
    const elsewhere = correct('t3_carried_out__business', '0', '1');
    expect(provedIn(withdrawProofs(elsewhere, FORM))).toEqual(provedIn(report));
  });

  it('stand where nothing was corrected', () => {
    expect(withdrawProofs(report, FORM)).toBe(report);
  });
});
