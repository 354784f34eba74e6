import { nameOfFamily } from './families.js';
import type { Measurement, Sampling } from './measure.js';
import { cellsOf, type Tally } from './tally.js';

/** What a family must reach: counts among as many documents and cells as the sample has. */
export interface Floor {
  readonly documents: number;
  readonly perfect: number;
  readonly cells: number;
  readonly exact: number;
  readonly silent: number;
  readonly falseFindings: number;
  readonly certainButWrong: number;
}

/** The floors of all families, for one sample of documents. */
export interface Floors {
  readonly sample: Sampling;
  /** Digest of the documents of the sample: floors mean nothing for other documents. */
  readonly digest: string;
  readonly families: Readonly<Record<string, Floor>>;
}

/** Measures of which more is better, and of which less is. */
const MORE = ['perfect', 'exact'] as const;
const LESS = ['silent', 'falseFindings', 'certainButWrong'] as const;

/** What a measurement reaches, as floors. */
export function floorsOf({ digest, families }: Measurement, sample: Sampling): Floors {
  const entries = families.map(({ family, tally }) => [nameOfFamily(family), floorOf(tally)] as const);
  return { sample, digest, families: Object.fromEntries(entries) };
}

function floorOf(tally: Tally): Floor {
  const { documents, perfect, silent, falseFindings, certainButWrong } = tally;
  const { count, exact } = cellsOf(tally);
  return { documents, perfect, cells: count, exact, silent, falseFindings, certainButWrong };
}

/** What stands below its floor, as lines; a family that is gone stands below all of them. */
export function below(reached: Floors, floors: Floors): string[] {
  return Object.entries(floors.families).flatMap(([name, floor]) => {
    const family = reached.families[name];
    if (!family) return [`${name}: not measured`];
    const fallen = MORE.filter((key) => family[key] * sizeOf(floor, key) < floor[key] * sizeOf(family, key));
    const risen = LESS.filter((key) => family[key] * floor.documents > floor[key] * family.documents);
    return [...fallen, ...risen].map(
      (key) => `${name}: ${key} is ${family[key]}, the floor is ${floor[key]}`,
    );
  });
}

function sizeOf(floor: Floor, key: (typeof MORE)[number]): number {
  return key === 'perfect' ? floor.documents : floor.cells;
}
