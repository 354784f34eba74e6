import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../src/read/pdf/text/glyph-lines.js';
import { toChunkLine } from '../../../../src/read/pdf/unruled/chunks.js';
import { placeChunks, textOfChunk } from '../../../../src/read/pdf/unruled/placed-chunks.js';
import { labelRows } from '../../../../src/read/pdf/unruled/rows/label-rows.js';
import { write } from '../glyphs.js';

/** Labels written as [base line, text], and the base lines of figures: each row as its label and the figures beside it. */
function read(labels: readonly (readonly [number, string])[], figures: readonly number[], pitch = 1.75) {
  const glyphs = labels.flatMap(([baseline, text]) => write(text, 50, baseline));
  const chunks = placeChunks(linesOf(glyphs).map(toChunkLine), []);
  const levels = figures.map((baseline) => ({ top: baseline, bottom: baseline }));
  const wraps = figures.map(() => false);
  return labelRows(chunks, levels, wraps, pitch).map(({ label, lines }) => [
    label?.chunks.map(textOfChunk).join(''),
    figures[lines.from] !== undefined && lines.to > lines.from ? figures[lines.from] : null,
  ]);
}

describe('labels beside figures', () => {
  it('are one where their lines stand above and below the figures, however far apart the lines are', () => {
    const labels = [
      [700, '1.属于国家秘密'],
      [680, '2.其他法律行政法规禁'],
      [661, '止公开'],
      [641, '3.其他'],
    ] as const;
    expect(read(labels, [700, 670, 641])).toEqual([
      ['1.属于国家秘密', 700],
      ['2.其他法律行政法规禁止公开', 670],
      ['3.其他', 641],
    ]);
  });

  it('are one where the figures are level with their first line', () => {
    const labels = [
      [700, '1.没有现成信息'],
      [688, '需要另行制作'],
      [668, '2.重复申请'],
      [656, '的'],
    ] as const;
    expect(read(labels, [700, 668])).toEqual([
      ['1.没有现成信息需要另行制作', 700],
      ['2.重复申请的', 668],
    ]);
  });

  it('are rows of their own where they have no figures', () => {
    const labels = [
      [700, '1.属于国家秘密'],
      [680, '2.重复申请'],
      [660, '3.其他'],
    ] as const;
    expect(read(labels, [700, 660])).toEqual([
      ['1.属于国家秘密', 700],
      ['2.重复申请', null],
      ['3.其他', 660],
    ]);
  });

  it('without numbers are blank rows where rows stand apart', () => {
    const labels = [
      [700, '行政处罚'],
      [681, '行政强制'],
    ] as const;
    expect(read(labels, [])).toEqual([
      ['行政处罚', null],
      ['行政强制', null],
    ]);
    expect(read(labels, [681])).toEqual([
      ['行政处罚', null],
      ['行政强制', 681],
    ]);
  });
});
