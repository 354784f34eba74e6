import type { Form } from '../../forms/index.js';
import type { Claim, Quantity } from '../../model/claim.js';
import { counted } from '../../model/counted.js';
import type { Finding } from '../../model/finding.js';
import type { CellReadings } from '../../model/reading.js';
import { isPlain } from './comparable.js';
import { textFinding } from './describe.js';
import { FEES } from './measures.js';

/** Code of a fee that differs. */
export const FEE_CODE = 'N-FEE';

/** Fee notices are at least as many as those who did not pay or did; without a notice there is no fee. */
export function compareFees(claims: readonly Claim[], form: Form, cells: CellReadings): Finding[] {
  const notices = claims.find((claim) => isOf(claim, FEES.notices));
  if (!notices) return [];
  const payments = claims.find((claim) => isOf(claim, FEES.payments));
  const collected = claims.find((claim) => isOf(claim, FEES.collected));
  const unpaid = form.cells.some(({ id }) => id === FEES.unpaid) ? cells.get(FEES.unpaid)?.resolved : null;
  return [
    ...(unpaid && unpaid > notices.value! ? [fewerThanUnpaid(notices, unpaid)] : []),
    ...(payments && payments.value! > notices.value! ? [fewerThanPaid(notices, payments)] : []),
    ...(notices.value === 0 && collected && collected.value! > 0 ? [withoutNotice(notices, collected)] : []),
  ];
}

function isOf(claim: Claim, { subject, predicate }: Omit<Quantity, 'applicant'>): boolean {
  const [quantity] = claim.readings[0] ?? [];
  return isPlain(claim) && quantity?.subject === subject && quantity.predicate === predicate;
}

function fewerThanUnpaid(notices: Claim, unpaid: number): Finding {
  return textFinding(
    FEE_CODE,
    'note',
    notices,
    [FEES.unpaid],
    { left: notices.value, right: unpaid },
    `文字称收费通知“${notices.valueRaw}”，而表中逾期未缴费的有${unpaid}件`,
    `the text counts ${counted(notices.value!, 'fee notice')}, but the table has ${counted(unpaid, 'request')} whose fee was not paid`,
  );
}

function fewerThanPaid(notices: Claim, payments: Claim): Finding {
  return textFinding(
    FEE_CODE,
    'note',
    payments,
    [],
    { left: notices.value, right: payments.value },
    `文字称收费通知“${notices.valueRaw}”，实际缴费“${payments.valueRaw}”，缴费多于通知`,
    `the text counts ${counted(notices.value!, 'fee notice')} and ${counted(payments.value!, 'payment')}: more than notices`,
  );
}

function withoutNotice(notices: Claim, collected: Claim): Finding {
  return textFinding(
    FEE_CODE,
    'note',
    collected,
    [],
    { left: notices.value, right: collected.value },
    `文字称没有发出收费通知，又称收取“${collected.valueRaw}”`,
    `the text says that no fee notice was sent, and that ${collected.valueRaw} was collected`,
  );
}
