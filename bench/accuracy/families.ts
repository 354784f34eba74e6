import { LAYOUTS_BY_KIND, type LayoutKind } from '../../test/render/all-layouts.js';
import {
  type Damage,
  GARBLING_DAMAGES,
  isReadable,
  NO_DAMAGE,
  READABLE_DAMAGES,
} from '../../test/render/damage.js';
import type { Layout } from '../../test/render/layout.js';
import { type Random, seeded } from '../../test/render/random.js';
import type { Case } from './case.js';

/** What happens to the documents of a family. */
export type Treatment =
  | 'plain'
  | 'labels'
  | 'figures'
  | 'blanks'
  | 'structure'
  | 'mixed'
  | 'contradictions'
  | 'blanks lost'
  | 'garbled';

/** Documents of one kind of layout that were treated alike. */
export interface Family {
  readonly layouts: LayoutKind;
  readonly treatment: Treatment;
}

const FORMS = ['ogi-2021', 'ogi-2019'];
const MOST_MIXED = 3;
const STEP = 3;

const TREATMENTS: Readonly<
  Record<Treatment, (random: Random, layout: Layout, form: string) => readonly Damage[] | null>
> = {
  plain: () => [NO_DAMAGE],
  labels: one('labels'),
  figures: one('figures'),
  blanks: one('blanks'),
  structure: one('structure'),
  contradictions: one('contradictions'),
  mixed: (random, layout, form) => {
    const possible = READABLE_DAMAGES.filter((damage) => isReadable(damage, layout, form));
    return mixable(random.shuffle(possible)).slice(0, random.int(2, MOST_MIXED));
  },
  'blanks lost': (_, layout, form) => {
    const lost = READABLE_DAMAGES.filter(
      (damage) => damage.needs === 'blanks' && !isReadable(damage, layout, form),
    );
    return lost.length === 0 ? null : lost.slice(0, 1);
  },
  garbled: (random, layout, form) => [
    random.pick(GARBLING_DAMAGES.filter((damage) => isReadable(damage, layout, form))),
  ],
};

/** Every family, in the order of the table. */
export const FAMILIES: readonly Family[] = (Object.keys(LAYOUTS_BY_KIND) as LayoutKind[]).flatMap((layouts) =>
  (Object.keys(TREATMENTS) as Treatment[]).map((treatment) => ({ layouts, treatment })),
);

/** The n-th case of a family: every layout in turn, both forms; null where the treatment is none for the layout. */
export function caseOf(family: Family, n: number, seed: number): Case | null {
  const { layouts, treatment } = family;
  const random = seeded(mixed([...nameOfFamily(family)].map((sign) => sign.codePointAt(0)!).concat(seed, n)));
  const all = LAYOUTS_BY_KIND[layouts];
  // Each treatment begins with another layout, so that a small sample meets most of them.
  const layout = all[(n + STEP * Object.keys(TREATMENTS).indexOf(treatment)) % all.length]!;
  const form = FORMS[(n + Math.floor(n / all.length)) % FORMS.length]!;
  const damages = TREATMENTS[treatment](random, layout, form);
  return damages && { form, layout, damages, seed: random.int(1, 2 ** 31 - 1) };
}

/** One number of many (FNV-1a): no two cases share their random choices. */
function mixed(numbers: readonly number[]): number {
  return numbers.reduce((hash, number) => Math.imul(hash ^ number, 0x01000193), 0x811c9dc5);
}

/** The name of a family: `text, bars; blanks`. */
export function nameOfFamily({ layouts, treatment }: Family): string {
  return `${layouts}; ${treatment}`;
}

function one(
  kind: Damage['kind'],
): (random: Random, layout: Layout, form: string) => readonly Damage[] | null {
  const damages = READABLE_DAMAGES.filter((damage) => damage.kind === kind);
  return (random, layout, form) => {
    const possible = damages.filter((damage) => isReadable(damage, layout, form));
    return possible.length === 0 ? null : [random.pick(possible)];
  };
}

/** Damages that can meet in one report: at most one of each kind, structure last because it adds figures of its own. */
function mixable(damages: readonly Damage[]): Damage[] {
  const kinds = ['labels', 'figures', 'blanks', 'structure'];
  return kinds.flatMap((kind) => damages.find((damage) => damage.kind === kind) ?? []);
}
