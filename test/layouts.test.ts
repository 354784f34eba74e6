import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_LAYOUTS } from './render/all-layouts.js';
import type { Layout } from './render/layout.js';
import { misread } from './render/misread.js';
import { ALL_NOISES } from './render/noise/all-noises.js';
import type { Noise } from './render/noise/noise.js';
import { seeded } from './render/random.js';
import { inventReport } from './render/report.js';

const FORMS = ['ogi-2021', 'ogi-2019'];
const SAMPLED_PAIRS = 90;
const SEARCH_RUNS = 40;
const SEARCH_TIMEOUT_MS = 30_000;

interface Case {
  readonly form: string;
  readonly layout: Layout;
  readonly noise: Noise | null;
  readonly seed: number;
}

describe('a report comes out cell by cell', () => {
  const plain = FORMS.flatMap((form) =>
    ALL_LAYOUTS.map((layout) => ({ form, layout, noise: null, seed: 1 })).filter(isPossible),
  );
  it.each(plain)('$form as $layout.name', read);

  it.each(sampledPairs())('$form as $layout.name with $noise.name', read);

  it(
    'in any layout, with any noise, whatever the figures',
    async () => {
      const anyCase = fc.record({
        form: fc.constantFrom(...FORMS),
        layout: fc.constantFrom(...ALL_LAYOUTS),
        noise: fc.constantFrom(...ALL_NOISES),
        seed: fc.nat(9999),
      });
      await fc.assert(fc.asyncProperty(anyCase.filter(isPossible), read), {
        numRuns: SEARCH_RUNS,
        seed: 20_210_101,
      });
    },
    SEARCH_TIMEOUT_MS,
  );
});

async function read({ form, layout, noise, seed }: Case): Promise<void> {
  const random = seeded(seed);
  const invented = inventReport({ form, undivided: form === 'ogi-2021' && seed % 4 === 0 }, random);
  expect(await misread(noise?.apply(invented, random) ?? invented, layout, random)).toEqual([]);
}

function isPossible({ form, layout, noise }: Case): boolean {
  const isShown = !(noise?.needs && layout.hides?.includes(noise.needs));
  return isShown && (noise?.forms?.includes(form) ?? true);
}

/** Every noise a few times, each time in a layout of its own. */
function sampledPairs(): Case[] {
  const random = seeded(7);
  const pairs = FORMS.flatMap((form) =>
    ALL_NOISES.flatMap((noise) =>
      ALL_LAYOUTS.map((layout) => ({ form, layout, noise, seed: random.int(1, 9999) })),
    ),
  );
  return random.shuffle(pairs.filter(isPossible)).slice(0, SAMPLED_PAIRS);
}
