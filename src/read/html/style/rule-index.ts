import { attributeOf, type HtmlElement } from '../markup/tree.js';
import { bears, means, type RuleSelector } from './selector.js';

/** A rule with its position among the rules of the page. */
export type Ordered<Rule> = Rule & { readonly selector: RuleSelector; readonly order: number };

/** Rules by a name that an element must bear, and those that elements of a kind met so far may obey. */
export interface RuleIndex<Rule> {
  readonly byName: ReadonlyMap<string, readonly Ordered<Rule>[]>;
  readonly byKind: Map<string, readonly Ordered<Rule>[]>;
}

/** Rules by one name that an element must bear, in the order in which they were written. */
export function indexByName<Rule extends { readonly selector: RuleSelector }>(
  rules: readonly Ordered<Rule>[],
): RuleIndex<Rule> {
  const byName = new Map<string, Ordered<Rule>[]>();
  for (const rule of rules) {
    const sameKey = byName.get(rule.selector.key);
    if (sameKey === undefined) byName.set(rule.selector.key, [rule]);
    else sameKey.push(rule);
  }
  return { byName, byKind: new Map() };
}

const NO_MATCH: readonly never[] = [];
/** The key of selectors that ask for no name (`[hidden]`). */
const ANY = '*';

/** Rules whose last step an element bears; elements of the same tag, id and classes are looked up once. */
export function rulesFor<Rule>(
  { byName, byKind }: RuleIndex<Rule>,
  element: HtmlElement,
): readonly Ordered<Rule>[] {
  const id = attributeOf(element, 'id') ?? '';
  const classes = attributeOf(element, 'class') ?? '';
  if (id === '' && classes === '' && !byName.has(ANY)) return byName.get(element.tagName) ?? NO_MATCH;
  const kind = `${element.tagName}#${id}.${classes}`;
  const known = byKind.get(kind);
  if (known !== undefined) return known;
  const names = [ANY, element.tagName, `#${id}`, ...classes.split(/\s+/).map((name) => `.${name}`)];
  const rules = names
    .flatMap((name) => byName.get(name) ?? [])
    .filter(({ selector }) => bears(element, selector));
  byKind.set(kind, rules);
  return rules;
}

/** Those of some rules that hold for an element in its place, the strongest last. */
export function inCascade<Rule>(
  rules: readonly Ordered<Rule>[],
  element: HtmlElement,
): readonly Ordered<Rule>[] {
  return rules
    .filter(({ selector }) => !selector.isUncertain && means(selector, element))
    .sort((a, b) => a.selector.specificity - b.selector.specificity || a.order - b.order);
}
