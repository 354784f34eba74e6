import { contradicted } from './contradict.js';
import { FIGURE_MUTATIONS } from './garble/figure-mutations.js';
import { MUTATIONS, mutated } from './garble/mutate.js';
import type { Layout, Trace } from './layout.js';
import { BLANK_NOISES, FIGURE_NOISES } from './noise/figure-noise.js';
import { LABEL_NOISES } from './noise/label-noise.js';
import type { Noise } from './noise/noise.js';
import { STRUCTURE_NOISES } from './noise/structure-noise.js';
import type { Random } from './random.js';
import type { Sample } from './sample.js';

/** What a kind of damage does to a report. */
export type DamageKind =
  | 'none'
  | 'labels'
  | 'figures'
  | 'blanks'
  | 'structure'
  | 'contradictions'
  | 'garbled';

/** Something that happens to a report before it is drawn. */
export interface Damage {
  readonly name: string;
  readonly kind: DamageKind;
  /** Forms that have what is damaged; every form where it is left out. */
  readonly forms?: readonly string[];
  /** What a layout has to show for the figures to be read all the same. */
  readonly needs?: Trace;
  apply(sample: Sample, random: Random): Sample;
}

/** Nothing at all. */
export const NO_DAMAGE: Damage = { name: 'none', kind: 'none', apply: (sample) => sample };

/** Every kind of damage that leaves a person able to read each figure. */
export const READABLE_DAMAGES: readonly Damage[] = [
  NO_DAMAGE,
  ...ofKind('labels', LABEL_NOISES),
  ...ofKind('figures', FIGURE_NOISES),
  ...ofKind('blanks', BLANK_NOISES),
  ...ofKind('structure', STRUCTURE_NOISES),
  { name: 'figures-contradict', kind: 'contradictions', apply: contradicted },
];

/** Damage after which the page itself may be wrong: it must be read as printed, or loudly not. */
export const GARBLING_DAMAGES: readonly Damage[] = Object.keys(MUTATIONS).map((name) => ({
  name,
  kind: 'garbled',
  ...(name in FIGURE_MUTATIONS ? { needs: 'row-lengths' as const } : {}),
  apply: (sample, random) => mutated(sample, name, random),
}));

/** A damage by its name. */
export function damageOf(name: string): Damage {
  const damage = [...READABLE_DAMAGES, ...GARBLING_DAMAGES].find((each) => each.name === name);
  if (!damage) throw new Error(`no damage ${name}`);
  return damage;
}

/** Whether the damage can happen to this form, and a person can still read the figures in this layout. */
export function isReadable(damage: Damage, layout: Pick<Layout, 'hides'>, form: string): boolean {
  const isShown = !(damage.needs && layout.hides?.includes(damage.needs));
  return isShown && (damage.forms?.includes(form) ?? true);
}

function ofKind(kind: DamageKind, noises: readonly Noise[]): Damage[] {
  return noises.map((noise) => ({ ...noise, kind }));
}
