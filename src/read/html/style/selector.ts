import { isTraversal, SelectorType, type Selector as Step } from 'css-what';
import type { HtmlElement } from '../markup/tree.js';
import { holds, isUnderstood, matches } from '../selectors/matches.js';
import { parseSelectors, type Selector } from '../selectors/parse-selectors.js';

/** A selector of a style rule, with what its rule is looked up by and weighed against others. */
export interface RuleSelector {
  /** One name that the element must bear: `.class`, `#id` or a tag; `*` where it need not have any. */
  readonly key: string;
  readonly steps: Selector;
  /** The steps that ask for the tag, the id and the classes of the element itself. */
  readonly names: Selector;
  readonly specificity: number;
  /** The part of the element that the rule is about (`before`); null for the element as a whole. */
  readonly part: string | null;
  /** Holds more than is understood (`.tab:target`): whether the element is meant is not known. */
  readonly isUncertain: boolean;
}

/** Steps beyond these are no selector that somebody wrote. */
const MOST_STEPS = 40;

/** The selectors of a rule; none where the list is no CSS, as browsers pass over such a rule. */
export function ruleSelectors(list: string): RuleSelector[] {
  const selectors = parseSelectors(list) ?? [];
  return selectors.filter(({ length }) => length <= MOST_STEPS).map(ruleSelector);
}

function ruleSelector(selector: Selector): RuleSelector {
  const last = selector.at(-1)!;
  const part = last.type === SelectorType.PseudoElement ? last.name : null;
  const steps = part === null ? selector : selector.slice(0, -1);
  const names = steps.slice(steps.findLastIndex(isTraversal) + 1).filter(isName);
  return {
    key: keyOf(names),
    steps,
    names,
    specificity: steps.reduce((sum, step) => sum + weightOf(step), 0),
    part,
    isUncertain: !isUnderstood(steps),
  };
}

function isId(step: Step): boolean {
  return step.type === SelectorType.Attribute && step.name === 'id' && step.action === 'equals';
}

function isClass(step: Step): boolean {
  return step.type === SelectorType.Attribute && step.name === 'class' && step.action === 'element';
}

function isName(step: Step): boolean {
  return step.type === SelectorType.Tag || isId(step) || isClass(step);
}

function keyOf(names: Selector): string {
  const [name] = [...names.filter(isId), ...names.filter(isClass), ...names];
  if (name?.type === SelectorType.Attribute) return `${isId(name) ? '#' : '.'}${name.value}`;
  return name?.type === SelectorType.Tag ? name.name.toLowerCase() : '*';
}

const ID = 10_000;
const CLASS = 100;

function weightOf(step: Step): number {
  if (step.type === SelectorType.Tag) return 1;
  if (step.type === SelectorType.Attribute) return isId(step) ? ID : CLASS;
  if (step.type !== SelectorType.Pseudo || step.name === 'where') return 0;
  if (!Array.isArray(step.data)) return CLASS;
  return Math.max(0, ...step.data.map((selector) => selector.reduce((sum, each) => sum + weightOf(each), 0)));
}

/** What a reader has to do before a rule holds. */
const ACTS = new Set(['hover', 'focus', 'focus-within', 'focus-visible', 'active', 'checked', 'target']);

/** Whether a rule holds only once a reader does something. */
export function awaitsReader({ steps }: RuleSelector): boolean {
  return steps.some((step) => step.type === SelectorType.Pseudo && ACTS.has(step.name));
}

/** Whether an element bears the names that a selector asks of it. */
export function bears(element: HtmlElement, { names }: RuleSelector): boolean {
  return names.every((name) => holds(element, name));
}

/** Whether a selector that is understood means an element which bears its names: mostly these are all of it. */
export function means({ steps, names }: RuleSelector, element: HtmlElement): boolean {
  return steps.length === names.length || matches(element, steps);
}
