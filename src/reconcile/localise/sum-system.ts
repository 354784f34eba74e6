import {
  type Form,
  type Identity,
  identitiesOf,
  type NumberKind,
  undividableGroups,
} from '../../forms/index.js';
import { totalOf, type ZeroSum, zeroSum } from '../../forms/zero-sum.js';
import type { CellReadings } from '../../model/reading.js';

/** A cell that sums count: its figure, or 0 where it prints nothing. */
export interface Figure {
  readonly printed: number | null;
  readonly kind: NumberKind;
}

/** Cell id to figure, for the cells that are not unreadable or absent, in the order of the form. */
export type Figures = ReadonlyMap<string, Figure>;

/** A sum with its total as read. */
export interface AskedSum extends ZeroSum {
  readonly total: number;
}

/** The sums that can be asked of a reading. */
export interface SumSystem {
  readonly figures: Figures;
  /** Sums whose both sides are known. A blank counts as 0 where the other side is known. */
  readonly sums: readonly AskedSum[];
  /** Sums that would be known if some blank cells held a figure. */
  readonly unasked: readonly AskedSum[];
  /** Hard bounds, left at most right, whose both sides are known. */
  readonly bounds: readonly AskedSum[];
}

/** The system of a reading: every hard identity of the form that can be asked, and those that fail. */
export function sumSystem(form: Form, cells: CellReadings, failed: readonly Identity[]): SumSystem {
  const figures = figuresOf(form, cells);
  const isFailed = new Set(failed.map(keyOf));
  const countable = hardIdentities(form).filter(({ cells: all }) => all.every((cell) => figures.has(cell)));
  const equations = countable.filter(({ identity }) => identity.relation === 'equal');
  const sumOf = (sum: ZeroSum) => totalOf(sum, (cell) => figures.get(cell)?.printed ?? 0);
  const isAsked = ({ identity, key, sum }: HardIdentity) => {
    const [left, right] = [isComplete(identity.left, figures), isComplete(identity.right, figures)];
    return isFailed.has(key) || (left && right) || ((left || right) && sumOf(sum) === 0);
  };
  const asked = new Set(equations.filter(isAsked));
  const withTotal = ({ sum }: HardIdentity): AskedSum => ({ ...sum, total: sumOf(sum) });
  return {
    figures,
    sums: [...asked].map(withTotal),
    unasked: equations.filter((identity) => !asked.has(identity)).map(withTotal),
    bounds: countable
      .filter(({ identity, cells: all }) => identity.relation === 'at_most' && isComplete(all, figures))
      .map(withTotal),
  };
}

function figuresOf(form: Form, cells: CellReadings): Map<string, Figure> {
  const figures = new Map<string, Figure>();
  for (const { id, numberKind: kind } of form.cells) {
    const reading = cells.get(id);
    if (reading === undefined) continue;
    const isEmpty = reading.state === 'blank' || reading.state === 'dash';
    if (reading.resolved !== null || isEmpty) figures.set(id, { printed: reading.resolved, kind });
  }
  return figures;
}

interface HardIdentity {
  readonly identity: Identity;
  readonly key: string;
  readonly sum: ZeroSum;
  readonly cells: readonly string[];
}

/** The hard identities of each form, which never change: writing them out takes longer than solving them. */
const written = new WeakMap<Form, readonly HardIdentity[]>();

/** Hard identities of the form with every group printed in its rows, and with every group printed undivided. */
function hardIdentities(form: Form): readonly HardIdentity[] {
  const known = written.get(form);
  if (known) return known;
  const groups = form.tables.flatMap((table) =>
    table.panels.flatMap((panel) => undividableGroups(panel.rows)),
  );
  const all = [...identitiesOf(form), ...identitiesOf(form, new Set(groups))].filter(
    ({ kind }) => kind === 'hard',
  );
  const byKey = new Map(all.map((identity) => [keyOf(identity), identity]));
  const hard = [...byKey].map(([key, identity]): HardIdentity => {
    return { identity, key, sum: zeroSum(identity), cells: [...identity.left, ...identity.right] };
  });
  written.set(form, hard);
  return hard;
}

function keyOf(identity: Identity): string {
  return [identity.code, ...identity.left, '=', ...identity.right].join();
}

function isComplete(cells: readonly string[], figures: Figures): boolean {
  return cells.every((cell) => typeof figures.get(cell)?.printed === 'number');
}
