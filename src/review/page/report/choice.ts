import type { ExplainedIdentity } from '../../../explain/explain-identity.js';
import type { Finding } from '../../../model/finding.js';
import type { ShownReport } from '../../library/shown-report.js';
import { go, hrefOf, type Place } from '../shell/place.js';

/** What of a report the reader looks at. It stands in the address. */
export interface Choice {
  readonly cell: string | null;
  /** Number of a finding of the report. */
  readonly finding: number | null;
  /** Label of an identity. */
  readonly sum: string | null;
}

/** On which side of what is chosen a cell stands, or that it is the one that is chosen. */
export type Light = 'left' | 'right' | 'chosen';

/** The cells that are lit, by id. */
export type Lights = ReadonlyMap<string, Light>;

/** The choice that an address asks for. */
export function choiceOf({ query }: Place): Choice {
  const finding = query.get('finding');
  return {
    cell: query.get('cell'),
    finding: finding === null ? null : Number(finding),
    sum: query.get('sum'),
  };
}

/** Chooses: what is not named stays as it is, null is chosen no more. */
export function choose(place: Place, change: Partial<Choice>): void {
  const query = new URLSearchParams(place.query);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) query.delete(name);
    else query.set(name, String(value));
  }
  go(hrefOf(place.path, query), 'replace');
}

/** The identity that does not hold, of a finding that says so; null for every other finding. */
export function failedIdentity(
  finding: Finding,
  identities: readonly ExplainedIdentity[],
): ExplainedIdentity | null {
  const cells = finding.cells.join(' ');
  return (
    identities.find(
      (identity) =>
        identity.code === finding.code &&
        [...identity.left.terms, ...identity.right.terms].map(({ cell }) => cell).join(' ') === cells,
    ) ?? null
  );
}

/** The identity that is chosen, by itself or through the finding that it does not hold. */
export function chosenIdentity(report: ShownReport, { finding, sum }: Choice): ExplainedIdentity | null {
  if (sum !== null) return report.identities.find(({ label }) => label === sum) ?? null;
  const told = finding === null ? undefined : report.findings[finding];
  return told === undefined ? null : failedIdentity(told, report.identities);
}

/** The cells that are lit, in the source and in the form alike. */
export function lightsOf(report: ShownReport, choice: Choice): Lights {
  const lights = new Map<string, Light>();
  const identity = chosenIdentity(report, choice);
  const finding = choice.finding === null ? undefined : report.findings[choice.finding];
  if (identity !== null) {
    for (const { cell } of identity.left.terms) lights.set(cell, 'left');
    for (const { cell } of identity.right.terms) lights.set(cell, 'right');
  } else for (const cell of finding?.cells ?? []) lights.set(cell, 'left');
  if (choice.cell !== null) lights.set(choice.cell, 'chosen');
  return lights;
}
