import { describe, expect, it } from 'vitest';
import { draw, nameOf, read } from '../../../bench/accuracy/case.js';
import { judge } from '../../../bench/accuracy/judge.js';
import { type Damage, GARBLING_DAMAGES, READABLE_DAMAGES } from '../../render/damage.js';
import { RTF_LAYOUTS } from '../../render/paper/rtf-layouts.js';
import { seeded } from '../../render/random.js';

const FORMS = ['ogi-2021', 'ogi-2019'];
const CASES = 40;

describe.each(RTF_LAYOUTS)('a report as $name', (layout) => {
  it('comes out cell by cell, whatever is the matter with its labels and figures', async () => {
    const faults: string[] = [];
    for (const each of casesOf(READABLE_DAMAGES)) {
      const drawn = draw(each);
      const { wrong, falseFindings } = judge(each, drawn.sample, await read(drawn, layout));
      faults.push(...[...wrong, ...falseFindings].map((fault) => `${nameOf(each)}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  it('never gives a wrong figure without a finding', async () => {
    const silent: string[] = [];
    for (const each of casesOf(GARBLING_DAMAGES)) {
      const drawn = draw(each);
      if (judge(each, drawn.sample, await read(drawn, layout)).isSilent) silent.push(nameOf(each));
    }
    expect(silent).toEqual([]);
  });

  function casesOf(damages: readonly Damage[]) {
    const random = seeded(RTF_LAYOUTS.indexOf(layout) + 1);
    const all = FORMS.flatMap((form) =>
      damages
        .filter((damage) => damage.forms?.includes(form) ?? true)
        .map((damage) => ({ form, layout, damages: [damage], seed: random.int(1, 9999) })),
    );
    return random.shuffle(all).slice(0, CASES);
  }
});
