import { expect, it } from 'vitest';
import { linesOf } from '../../../../src/read/pdf/text/glyph-lines.js';
import { withSpacing } from '../../../../src/read/pdf/text/letter-spacing.js';
import { textOfLine } from '../../../../src/read/pdf/text/line-text.js';
import { glyphAt } from '../glyphs.js';

/** Text with each character set apart from the next by so many font sizes. */
function spaced(text: string, gap: number, y: number) {
  let x = 100;
  return [...text].map((character) => {
    const advance = character.charCodeAt(0) < 0x80 ? 5 : 10;
    const glyph = glyphAt(character, x, y, 10, advance, {});
    x += advance + 10 * gap;
    return glyph;
  });
}

const LABELS = ['行政许可', '行政处罚', '行政强制'];
const FIGURES = ['10', '208', '17', '1355'];
const textsOf = (labelGap: number, figureGap: number, figures: readonly string[]) => {
  const labels = LABELS.flatMap((text, index) => spaced(text, labelGap, 700 - 20 * index));
  const glyphs = withSpacing([
    ...labels,
    ...figures.flatMap((text, index) => spaced(text, figureGap, 600 - 20 * index)),
  ]);
  return linesOf(glyphs).slice(LABELS.length).map(textOfLine);
};

it.each<[string, number, number, readonly string[]]>([
  ['not at all', 0, 0, FIGURES],
  ['all alike', 0.3, 0.3, FIGURES],
  ['all alike and widely', 0.45, 0.45, FIGURES],
  ['digits only: they may be several figures', 0, 0.3, ['1 0', '2 0 8', '1 7', '1 3 5 5']],
  ['words only', 0.4, 0, FIGURES],
])('figures of a table spaced %s', (_, labelGap, figureGap, expected) => {
  expect(textsOf(labelGap, figureGap, FIGURES)).toEqual(expected);
});
