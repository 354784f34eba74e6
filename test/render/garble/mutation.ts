import type { PlannedPanel } from '../plan.js';
import type { Random } from '../random.js';

/** A kind of damage to the labels, rows or columns of a panel. */
export type Mutation = (panel: PlannedPanel, random: Random) => PlannedPanel;

/** Every kind of damage by its name. */
export type Mutations = Readonly<Record<string, Mutation>>;
