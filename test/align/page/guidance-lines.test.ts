import { describe, expect, it } from 'vitest';
import { draw, read } from '../../../bench/accuracy/case.js';
import { judge } from '../../../bench/accuracy/judge.js';
import { damageOf } from '../../render/damage.js';
import type { DrawnCell, DrawnTable } from '../../render/draw.js';
import type { Layout } from '../../render/layout.js';
import { drawnTextPage } from '../../render/text/page.js';

/** Labels whose guidance stands in a paragraph of its own: the form's own, and what an office adds for those who fill it in. */
function linesOf({ role, text }: DrawnCell): string {
  if (role !== 'label') return text;
  if (text === '规章') return '规章\n（设区的市和自治州填写）';
  return text.replace('（区分处理', '\n（区分处理');
}

function cellLines({ rows }: DrawnTable, end: string): string {
  return rows
    .flat()
    .map((cell) => `${linesOf(cell)}${end}`)
    .join('\n');
}

function rowLines({ rows }: DrawnTable): string {
  return rows.map((row) => `| ${row.map(linesOf).join(' | ')} |`).join('\n');
}

function text(name: string, write: (table: DrawnTable) => string): Layout {
  return {
    name,
    extension: 'txt',
    hides: ['row-lengths', 'row-ends'],
    render: (sample) => drawnTextPage(sample, write),
  };
}

const LAYOUTS = [
  text('cells ended by bars', (table) => cellLines(table, ' |')),
  text('a cell to a line', (table) => cellLines(table, '')),
  text('rows between bars', rowLines),
];

describe('guidance on a line of its own', () => {
  it.each(
    ['ogi-2021', 'ogi-2019'].flatMap((form) => LAYOUTS.map((layout) => [form, layout.name, layout] as const)),
  )('is part of the label above it: %s, %s', async (form, _, layout) => {
    for (const seed of [1, 2, 3]) {
      const each = { form, layout, damages: [damageOf('none')], seed };
      const drawn = draw(each);
      const { wrong, falseFindings } = judge(each, drawn.sample, await read(drawn, layout));
      expect([...wrong, ...falseFindings]).toEqual([]);
    }
  });
});
