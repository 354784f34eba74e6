import { describe, expect, it } from 'vitest';
import { readTorn, silentCells, wrongCells } from './torn-page.js';
import { wrappedInBlanks } from './typeset-page.js';

const FORMS = ['ogi-2021', 'ogi-2019'];

describe('a text that sets its tables in columns, with labels wrapped in theirs', () => {
  it.each(
    FORMS.flatMap((form) =>
      [5, 7, 9].flatMap((signs) => (['top', 'middle'] as const).map((at) => [form, signs, at] as const)),
    ),
  )('has each figure in the row of its label (%s, %i signs, figures at the %s)', async (form, signs, at) => {
    const write = wrappedInBlanks({ labelSigns: signs, figureSigns: 6, figuresAt: at });
    expect(wrongCells(await readTorn(form, write))).toEqual([]);
  });

  it.each(
    FORMS.flatMap((form) =>
      (['zeros-blank', 'zeros-slash'] as const).map((damage) => [form, damage] as const),
    ),
  )('is told of where it is not read (%s, %s)', async (form, damage) => {
    const write = wrappedInBlanks({ labelSigns: 5, figureSigns: 6, figuresAt: 'top' });
    expect(silentCells(await readTorn(form, write, { damage }))).toEqual([]);
  });
});
