import { expect, it } from 'vitest';
import {
  blankEmphasis,
  blankEscapes,
  blankLostBlanks,
  joinQuotedLines,
} from '../../../src/read/text/cell-marks.js';
import { readWrittenTags } from '../../../src/read/text/written-tags.js';

it.each([
  ['| **总计** | `5` | __12__ |', '|   总计   |  5  |   12   |'],
  ['5**3', '5**3'],
  ['**', '**'],
  ['a_b__c', 'a_b__c'],
])('marks of emphasis around cells are blanked: %j', (text, blanked) => {
  expect(blankEmphasis(text)).toBe(blanked);
});

it.each([
  ['"本年\n制发",5\n规章,1', '"本年 制发",5\n规章,1'],
  ['"互联网+"平台\n规章', '"互联网+"平台\n规章'],
  ['5,"a"\n6,"b"', '5,"a"\n6,"b"'],
])('a quoted field stands in one line: %j', (text, joined) => {
  expect(joinQuotedLines(text)).toBe(joined);
});

it('rows of written tags become lines of cells, sign for sign', () => {
  const text =
    '见&lt;p&gt;\n&lt;tr&gt;&lt;td rowspan="2"&gt;规章&lt;/td&gt;\n&lt;td&gt;&lt;/td&gt;&lt;/tr&gt;后';
  const read = readWrittenTags(text);
  expect(read).toHaveLength(text.length);
  expect(read.split('\n').map((line) => line.replaceAll(' ', ''))).toEqual(['见&lt;p&gt;', '规章\t\t', '后']);
});

it.each([
  ['行政许可   8   \\-   1', '行政许可   8    -   1'],
  ['| \\-8 |\\- |', '|  -8 | - |'],
  ['\\- 3', ' - 3'],
  ['1\\.5', '1\u200b.5'],
])('an escaped sign begins its cell, and cuts no figure in two: %j', (text, blanked) => {
  expect(blankEscapes(text)).toBe(blanked);
});

it.each([
  ['规章 |\n? 0 |\n?? 12 |', '规章 |\n  0 |\n   12 |'],
  ['| 规章 | ? 3 | ?5 |', '| 规章 |   3 | ?5 |'],
  ['规章 ? 0 0', '规章 ? 0 0'],
  ['? 0 0', '? 0 0'],
])('a sign in the place of a blank before the figure of a cell is blanked: %j', (text, blanked) => {
  expect(blankLostBlanks(text)).toBe(blanked);
});
