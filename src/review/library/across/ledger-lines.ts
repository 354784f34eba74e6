import type { LedgerRow } from '../../../panel/index.js';
import { agencyIdOf } from '../../../regions/index.js';
import type { LedgerLine } from '../../across/agency-over-years.js';

/** Agency id to its ledger, from the records of `carryover.csv`. */
export async function ledgerLines(
  records: AsyncIterable<readonly string[]>,
): Promise<ReadonlyMap<string, readonly LedgerLine[]>> {
  const ledgers = new Map<string, LedgerLine[]>();
  let header: readonly string[] | null = null;
  for await (const record of records) {
    if (header === null) {
      header = record;
      continue;
    }
    const names = header;
    const text = (name: string) => record[names.indexOf(name)] ?? '';
    const agency = agencyIdOf(text('report_id'));
    const ledger = ledgers.get(agency);
    if (ledger) ledger.push(ledgerLine(text));
    else ledgers.set(agency, [ledgerLine(text)]);
  }
  return ledgers;
}

function ledgerLine(text: (name: string) => string): LedgerLine {
  const figure = (name: string) => (text(name) === '' ? null : Number(text(name)));
  return {
    year: Number(text('year')),
    column: text('column'),
    carriedOut: figure('carried_out'),
    carriedIn: figure('carried_in'),
    difference: figure('difference'),
    // The file was written from this type.
    status: text('status') as LedgerRow['status'],
  };
}
