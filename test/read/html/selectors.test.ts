import { expect, it } from 'vitest';
import { parsePage } from '../../../src/read/html/markup/parse.js';
import { attributeOf, descendants, isElement } from '../../../src/read/html/markup/tree.js';
import { matches, understoodSelectors } from '../../../src/read/html/selectors/matches.js';

const PAGE = `<table id="t" class="wide list"><tr><td id="a">1<td id="b" class="Sum" data-kind="sum-of-all"><td id="c" lang="zh-CN">3
  <tr><td id="d"><p id="p">4</p><p id="q" title="a b">5</p><i id="i"></i></table>`;
const elements = (() => {
  const { body } = parsePage(PAGE);
  return [...descendants(body!)].filter((node) => isElement(node));
})();

it.each([
  ['td:first-child', 'a d'],
  ['td:last-child, #a', 'a c d'],
  ['td:only-child', 'd'],
  ['td:nth-child(2n + 1)', 'a c d'],
  ['td:nth-last-child(-n+2)', 'b c d'],
  ['p:last-of-type, i:only-of-type', 'q i'],
  ['td:empty', 'b'],
  ['td:not(.Sum, [lang])', 'a d'],
  ['td:is(#a, tr + tr > td)', 'a d'],
  ['tr ~ tr td', 'd'],
  ['#a + .Sum', 'b'],
  ['#a ~ td', 'b c'],
  ['.list.wide tr > td > p', 'p q'],
  ['[data-kind^=sum][data-kind$="all"][data-kind*="of"]', 'b'],
  ['[lang|=zh]', 'c'],
  ['[title~=b]', 'q'],
  ['.sum', ''],
  ['[class="sum" i]', 'b'],
  ['TD#a', 'a'],
])('%s means %s', (list, expected) => {
  const selectors = understoodSelectors(list)!;
  const meant = elements.filter((element) => selectors.some((selector) => matches(element, selector)));
  expect(meant.map((element) => attributeOf(element, 'id')).join(' ')).toBe(expected);
});

it.each([
  'td:hover',
  'td::before',
  'td:not(:hover)',
  'td:nth-child(x)',
])('%s is CSS, and not understood', (list) => {
  expect(understoodSelectors(list)).toBeNull();
});

it('goes up a page of thousands of levels once for each step', () => {
  const { body } = parsePage(`${'<div>'.repeat(400)}<p id="deep">1</p>`);
  const deep = [...descendants(body!)].find((node) => isElement(node, 'p'))!;
  const [selector] = understoodSelectors(`${'div div > '.repeat(12)}.none p`)!;
  expect(isElement(deep) && matches(deep, selector!)).toBe(false);
});
