import type { Random } from '../random.js';
import { notPrinted, type Sample, type SampleFigure, withFigures } from '../sample.js';
import type { Noise } from './noise.js';

/** Ways in which figures are printed, and mean the same number. */
export const FIGURE_NOISES: readonly Noise[] = [
  figures('figures-full-width', (figure) => reprinted(figure, wide(figure.text))),
  figures('figures-thousands', (figure) => reprinted(figure, thousands(figure.text, ','))),
  figures('figures-thousands-full-width', (figure) => reprinted(figure, thousands(figure.text, '，'))),
  figures('figures-with-counting-words', (figure, id, random) =>
    isAmount(id) ? figure : reprinted(figure, figure.text + random.pick(['件', '条', '项', '笔'])),
  ),
  figures('figures-with-own-unit', (figure, id) =>
    isAmount(id) ? reprinted(figure, figure.text + ownUnit(id)) : figure,
  ),
  figures('figures-other-unit', (figure, id) => (isAmount(id) ? otherUnit(figure, id) : figure)),
  figures('zeros-as-words', (figure, _, random) =>
    figure.value === 0 ? reprinted(figure, random.pick(['无', '零'])) : figure,
  ),
  figures(
    'changes-signed',
    (figure, id) => (id.endsWith('__items_delta') ? signed(figure, ['+', '-']) : figure),
    ['ogi-2019'],
  ),
  figures(
    'changes-in-words',
    (figure, id) => (id.endsWith('__items_delta') ? signed(figure, ['增加', '减少']) : figure),
    ['ogi-2019'],
  ),
];

/** Ways to print nothing where the form wants a figure. What a blank is worth is not settled here: see `resolved`. */
export const BLANK_NOISES: readonly Noise[] = [
  nothing('zeros-blank', ''),
  nothing('zeros-slash', '/'),
  nothing('zeros-hyphen', '-'),
  nothing('zeros-long-dash', '—'),
];

function figures(
  name: string,
  change: (figure: SampleFigure, id: string, random: Random) => SampleFigure,
  forms?: readonly string[],
): Noise {
  const apply = (sample: Sample, random: Random) =>
    withFigures(sample, (figure, id) => (figure.state === 'number' ? change(figure, id, random) : figure));
  return forms ? { name, forms, apply } : { name, apply };
}

/** Zeros of the parts of sums are not printed; totals are, so that every part is forced to be 0. */
function nothing(name: string, text: string): Noise {
  return {
    name,
    ...(text === '' ? { needs: 'blanks' } : {}),
    apply: (sample) =>
      withFigures(sample, (figure, id) =>
        figure.value === 0 && /^t[34]/u.test(id) && !isTotal(id) ? notPrinted(text, 0) : figure,
      ),
  };
}

function isTotal(id: string): boolean {
  return id.endsWith('__total');
}

function isAmount(id: string): boolean {
  return id === 't2_fees__amount_wan' || id === 't2_procurement__amount';
}

function ownUnit(id: string): string {
  return id === 't2_fees__amount_wan' ? '万元' : '元';
}

function reprinted(figure: SampleFigure, text: string): SampleFigure {
  return { ...figure, text };
}

function otherUnit(figure: SampleFigure, id: string): SampleFigure {
  const value = figure.value ?? 0;
  if (id === 't2_procurement__amount') {
    const tenThousands = Math.round(value / 10_000);
    return {
      text: `${tenThousands}万元`,
      state: 'number',
      value: tenThousands,
      resolved: tenThousands * 10_000,
    };
  }
  const yuan = Math.round(value * 10_000);
  return { text: `${yuan}元`, state: 'number', value: yuan, resolved: yuan / 10_000 };
}

function signed(figure: SampleFigure, [more, less]: readonly [string, string]): SampleFigure {
  const value = figure.value ?? 0;
  if (value === 0) return figure;
  return reprinted(figure, `${value > 0 ? more : less}${Math.abs(value)}`);
}

function wide(text: string): string {
  return text.replace(/[\d.-]/gu, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0));
}

function thousands(text: string, separator: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, separator);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
