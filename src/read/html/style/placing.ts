import type { TagInventory } from '../markup/seen-tags.js';
import { attributeOf, type HtmlElement } from '../markup/tree.js';
import { inCascade, indexByName, type Ordered, rulesFor } from './rule-index.js';
import { type RuleSelector, ruleSelectors } from './selector.js';
import { plainRules } from './style-sheet.js';

/** Where styles put an element: values by property, lines of a grid one by one. */
export type Placing = ReadonlyMap<string, string>;

/** Tells where styles put an element. */
export type PlacingOf = (element: HtmlElement) => Placing;

interface PlacingRule {
  readonly selector: RuleSelector;
  readonly placing: Placing;
}

const NOWHERE: Placing = new Map();
const TELLING =
  /grid-(?:template|area|row|column)|position\s*:\s*absolute|row-reverse|(?<![\w-])(?:order|float)\s*:/i;
const PLACING =
  /(?:^|[;\s])(position|left|top|width|height|transform|float|order|flex-direction|flex-flow|grid-(?:template(?:-columns|-areas)?|auto-flow|area|(?:row|column)(?:-start|-end)?))\s*:\s*([^;]*)/gi;
/** Longer lists are looked at so far. */
const LONGEST = 20_000;

/** Prepares to tell where the style sheets of a page and the styles of its elements put them; nowhere on most pages. */
export function placingReader({ attributes }: TagInventory, sheets: readonly string[]): PlacingOf {
  const styles = [...(attributes.get('style') ?? [])];
  if (![...styles, ...sheets].some((style) => TELLING.test(style))) return () => NOWHERE;
  const rules = sheets.flatMap((sheet) => [...plainRules(sheet)]).flatMap(placingRules);
  const index = indexByName(rules.map((rule, order): Ordered<PlacingRule> => ({ ...rule, order })));
  return (element) => {
    const own = attributeOf(element, 'style');
    const ruled = inCascade(rulesFor(index, element), element);
    if (own === undefined && ruled.length === 0) return NOWHERE;
    const all = [...ruled.map(({ placing }) => placing), placingOf(own ?? '')];
    return new Map(all.flatMap((placing) => [...placing]));
  };
}

function placingRules(rule: { readonly selectors: string; readonly declarations: string }): PlacingRule[] {
  const placing = placingOf(rule.declarations);
  if (placing.size === 0) return [];
  return ruleSelectors(rule.selectors)
    .filter(({ part }) => part === null)
    .map((selector) => ({ selector, placing }));
}

function placingOf(declarations: string): Placing {
  const placing = new Map<string, string>();
  for (const [, property, written] of declarations.slice(0, LONGEST).matchAll(PLACING)) {
    const value = written!.replace(/!\s*important\s*$/i, '').trim();
    for (const [name, part] of longhands(property!.toLowerCase(), value)) placing.set(name, part);
  }
  return placing;
}

/** The properties that one of several lines stands for. */
function longhands(property: string, value: string): [string, string][] {
  const [first = 'auto', second, third, fourth] = value.split('/').map((part) => part.trim());
  switch (property) {
    case 'grid-template':
      return [['grid-template-columns', second ?? 'none']];
    case 'grid-row':
    case 'grid-column':
      return [
        [`${property}-start`, first],
        [`${property}-end`, second ?? endLike(first)],
      ];
    case 'grid-area':
      return [
        ['grid-row-start', first],
        ['grid-column-start', second ?? endLike(first)],
        ['grid-row-end', third ?? endLike(first)],
        ['grid-column-end', fourth ?? endLike(second ?? first)],
      ];
    default:
      return [[property, value]];
  }
}

/** A name stands for both ends of an area, a number for where it begins. */
function endLike(start: string): string {
  return /^[a-z_][\w-]*$/i.test(start) && !/^span\b/i.test(start) ? start : 'auto';
}
