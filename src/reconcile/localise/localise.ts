import type { Form, Identity } from '../../forms/index.js';
import { identityLabel, isHardEquation } from '../../forms/zero-sum.js';
import type { Evidence } from '../../model/evidence.js';
import type { CellReadings } from '../../model/reading.js';
import { settlingOf } from './broken-sums.js';
import { indexed, keepsNewlyKnown, type SumIndex, totalsAfter } from './changed-sums.js';
import { type Component, failedComponents } from './components.js';
import type { Change, Explanation, ExplanationGroup } from './explanation.js';
import type { LinearRow } from './linear-row.js';
import { type MinimalChanges, minimalChanges } from './minimal-changes.js';
import { panelRows } from './panel-rows.js';
import { mostPlausibleFirst, weighed } from './plausibility.js';
import { type Rearrangement, rearrangements } from './rearrangements.js';
import { type AskedSum, type Figures, type SumSystem, sumSystem } from './sum-system.js';

/** Figures that an explanation may change, rearrangements apart. */
const MAX_CHANGES = 3;
/** Explanations that a group gives. */
const SHOWN = 5;

/** The sums of a reading, looked up by cell. */
interface Indexes {
  readonly sums: SumIndex<AskedSum>;
  readonly unasked: SumIndex<AskedSum>;
  readonly bounds: SumIndex<AskedSum>;
}

/**
 * Explains why identities fail: for each group that hangs together, all smallest sets of figures (at most three) whose
 * change would satisfy every identity, and common mishaps that would. Nothing is changed, and no explanation is the
 * truth: sums cannot tell which figure is wrong.
 *
 * @param failed the identities that do not hold; bounds and soft ones are not explained
 * @param evidence figures seen elsewhere, which put explanations in order
 */
export function localise(
  form: Form,
  cells: CellReadings,
  failed: readonly Identity[],
  evidence: Evidence = new Map(),
): ExplanationGroup[] {
  const equations = failed.filter(isHardEquation);
  if (equations.length === 0) return [];
  const system = sumSystem(form, cells, equations);
  const indexes: Indexes = {
    sums: indexed(system.sums),
    unasked: indexed(system.unasked),
    bounds: indexed(system.bounds),
  };
  const panels = panelRows(form);
  return failedComponents(indexes.sums, equations).map((component) => {
    const minimal = changesOf(component, system.figures);
    const sets = minimal.sets
      .map((set): Rearrangement => ({ kind: 'figures', changes: asChanges(set, component, system.figures) }))
      .filter(({ changes }) => keepsBounds(changes, indexes));
    const settlingIn = settlingOf(component.sums, system.figures);
    const mishaps = rearrangements(panels, system.figures, settlingIn).filter(({ changes }) =>
      satisfies(changes, component, indexes, system),
    );
    const all = distinct([...mishaps, ...sets]).map((each) => weighed(each, evidence));
    return groupOf(component, minimal, sets.length > 0, mostPlausibleFirst(all), system.figures);
  });
}

function groupOf(
  { failed }: Component,
  { size, complete }: MinimalChanges,
  hasSets: boolean,
  all: readonly Explanation[],
  figures: Figures,
): ExplanationGroup {
  const failedCells = new Set(failed.flatMap(({ left, right }) => [...left, ...right]));
  return {
    component: [...figures.keys()].filter((cell) => failedCells.has(cell)),
    failed: failed.map(identityLabel),
    minimalSize: hasSets ? size : null,
    count: all.length,
    complete,
    explanations: all.slice(0, SHOWN),
    certain: complete ? changedByAll(all) : [],
  };
}

function changesOf({ sums, cells }: Component, figures: Figures): MinimalChanges {
  const index = new Map(cells.map((cell, at): [string, number] => [cell, at]));
  return minimalChanges(
    {
      values: cells.map((cell) => figures.get(cell)?.printed ?? 0),
      kinds: cells.map((cell) => figures.get(cell)?.kind ?? 'count'),
      sums: sums.map((sum) => linearRow(sum, index)),
    },
    MAX_CHANGES,
  );
}

function linearRow({ terms, total }: AskedSum, index: ReadonlyMap<string, number>): LinearRow {
  const numbered = terms.map(({ cell, factor }) => ({ cell: index.get(cell)!, factor }));
  numbered.sort((a, b) => a.cell - b.cell);
  return { cells: numbered.map(({ cell }) => cell), factors: numbered.map(({ factor }) => factor), total };
}

function asChanges(set: MinimalChanges['sets'][number], { cells }: Component, figures: Figures): Change[] {
  return set.flatMap(({ index, delta }): Change[] => {
    const cell = cells[index];
    if (cell === undefined) return [];
    const from = figures.get(cell)?.printed ?? null;
    return [{ cell, from, to: (from ?? 0) + delta }];
  });
}

/** Whether the changes satisfy every sum of the component and break no other, nor a bound, nor one they make known. */
function satisfies(
  changes: readonly Change[],
  { sums }: Component,
  indexes: Indexes,
  system: SumSystem,
): boolean {
  const after = totalsAfter(changes, indexes.sums);
  if (![...after.values()].every((total) => total === 0)) return false;
  return (
    sums.every((sum) => sum.total === 0 || after.has(sum)) &&
    keepsNewlyKnown(changes, indexes.unasked, system) &&
    keepsBounds(changes, indexes)
  );
}

function keepsBounds(changes: readonly Change[], { bounds }: Indexes): boolean {
  return [...totalsAfter(changes, bounds).values()].every((total) => total <= 0);
}

/** Each set of changes once, under the first name it was found by. */
function distinct(explanations: readonly Rearrangement[]): Rearrangement[] {
  const found = new Map<string, Rearrangement>();
  for (const each of explanations) {
    const key = each.changes
      .map(({ cell, to }) => `${cell}=${to}`)
      .sort()
      .join();
    if (!found.has(key)) found.set(key, each);
  }
  return [...found.values()];
}

function changedByAll(explanations: readonly Explanation[]): string[] {
  const [first, ...others] = explanations;
  const cells = first?.changes.map((change) => change.cell) ?? [];
  return cells.filter((cell) =>
    others.every((other) => other.changes.some((change) => change.cell === cell)),
  );
}
