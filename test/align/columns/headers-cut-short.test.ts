import { describe, expect, it } from 'vitest';
import { draw, read } from '../../../bench/accuracy/case.js';
import { judge } from '../../../bench/accuracy/judge.js';
import { damageOf } from '../../render/damage.js';
import type { DrawnCell, DrawnTable } from '../../render/draw.js';
import type { Layout } from '../../render/layout.js';
import { drawnTextPage } from '../../render/text/page.js';

/** Labels over one column that narrow cells print in two lines, of which converters of pages keep the first. */
const FIRST_LINES: Readonly<Record<string, string>> = {
  商业企业: '商业',
  科研机构: '科研',
  社会公益组织: '社会公益',
  法律服务机构: '法律服务',
  结果维持: '结果',
  结果纠正: '结果',
  其他结果: '其他',
  尚未审结: '尚未',
};

function textOf({ role, columnSpan, text }: DrawnCell): string {
  const isNarrow = role === 'header' && columnSpan === 1;
  return (isNarrow && FIRST_LINES[text]) || text;
}

function rowLines({ rows, columnCount }: DrawnTable, isPadded: boolean): string {
  const lines = rows.map((row) => {
    const padding = isPadded ? '|'.repeat(Math.max(0, columnCount - row.length)) : '';
    return `${row.map(textOf).join(' | ')} |${padding}`;
  });
  return lines.join('\n');
}

function layout(name: string, isPadded: boolean): Layout {
  return {
    name,
    extension: 'txt',
    hides: ['header-ends', 'row-lengths'],
    render: (sample) => drawnTextPage(sample, (table) => rowLines(table, isPadded)),
  };
}

const LAYOUTS = [layout('filled up with bars', true), layout('as long as they are', false)];
const CASES = LAYOUTS.map((each) => [each.name, each] as const);

async function judged(layout: Layout, damage: string, seed: number) {
  const each = { form: 'ogi-2021', layout, damages: [damageOf(damage)], seed };
  const drawn = draw(each);
  return judge(each, drawn.sample, await read(drawn, layout));
}

describe('a header of which only the first lines are left, in rows that lost their spans', () => {
  it.each(CASES)('is read in its order, lines %s', async (_, layout) => {
    for (const seed of [1, 2, 3, 4]) {
      const { wrong, falseFindings } = await judged(layout, 'none', seed);
      expect([...wrong, ...falseFindings]).toEqual([]);
    }
  });

  it.each(CASES)('is not believed where it says something else, lines %s', async (_, layout) => {
    for (const damage of ['column-labels-swapped', 'column-label-of-another', 'column-label-deleted'])
      for (const seed of [1, 2, 3]) {
        const { isSilent, certainButWrong } = await judged(layout, damage, seed);
        expect({ isSilent, certainButWrong }).toEqual({ isSilent: false, certainButWrong: [] });
      }
  });
});
