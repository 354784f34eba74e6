import { declaredDisplay } from './declarations.js';
import { attributeOf, type HtmlElement } from './tree.js';

/** A rule that sets `display`: for compound selectors of tag, classes and ids. */
interface DisplayRule {
  /** One name that the element must bear: `.class`, `#id` or a tag. */
  readonly key: string;
  readonly tag: string | null;
  readonly classes: readonly string[];
  readonly ids: readonly string[];
  readonly specificity: number;
  /** Position among the rules of the page. */
  readonly order: number;
  readonly display: string;
  /** Part of a selector that is not understood (`.tab:target`, `.open > .x`): it may show an element, never hide one. */
  readonly isUncertain: boolean;
}

type UnorderedRule = Omit<DisplayRule, 'order'>;

/** The rules of one style sheet that say anything about display. */
export function displayRules(sheet: string): UnorderedRule[] {
  const rules: UnorderedRule[] = [];
  for (const { selectors, declarations } of plainRules(sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' '))) {
    const { display, isInvisible } = declaredDisplay(declarations);
    const shown = display ?? (isInvisible ? 'none' : null);
    if (shown !== null)
      rules.push(...selectors.split(',').flatMap((selector) => displayRule(selector.trim(), shown)));
  }
  return rules;
}

/** Rules at the top level of a sheet; blocks of `@media print` and the like are passed over whole. */
function* plainRules(sheet: string): Generator<{ selectors: string; declarations: string }> {
  let at = 0;
  while (at < sheet.length) {
    const open = sheet.indexOf('{', at);
    if (open === -1) return;
    const prelude = sheet.slice(at, open);
    const selectors = prelude.slice(prelude.lastIndexOf(';') + 1).trim();
    const close = selectors.startsWith('@') ? blockEnd(sheet, open) : sheet.indexOf('}', open);
    const end = close === -1 ? sheet.length : close;
    if (!selectors.startsWith('@')) yield { selectors, declarations: sheet.slice(open + 1, end) };
    at = end + 1;
  }
}

function blockEnd(sheet: string, open: number): number {
  let level = 0;
  for (let at = open; at < sheet.length; at += 1) {
    const code = sheet.charCodeAt(at);
    if (code === 123) level += 1;
    else if (code === 125 && --level === 0) return at;
  }
  return sheet.length;
}

const COMPOUND = /^([a-z][a-z0-9]*)?((?:[.#][\w\u00a0-\uffff-]+)*)$/i;
const LAST_COMPOUND =
  /([a-z][a-z0-9]*)?((?:[.#][\w\u00a0-\uffff-]+)*)(?:::?[\w-]+(?:\([^()]*\))?|\[[^\]]*\])*$/i;
const ON_INTERACTION = /:(?:hover|focus|active|checked|target)/i;

function displayRule(selector: string, display: string): UnorderedRule[] {
  const certain = COMPOUND.exec(selector);
  if (certain === null && (display === 'none' || ON_INTERACTION.test(selector))) return [];
  const [, tag, names = ''] = certain ?? LAST_COMPOUND.exec(selector.slice(-200)) ?? [];
  const parts = names.match(/[.#][^.#]+/g) ?? [];
  const key = parts[0] ?? tag?.toLowerCase();
  if (key === undefined) return [];
  const classes = parts.filter((part) => part.startsWith('.')).map((part) => part.slice(1));
  const ids = parts.filter((part) => part.startsWith('#')).map((part) => part.slice(1));
  const specificity = ids.length * 10_000 + classes.length * 100 + (tag === undefined ? 0 : 1);
  return [
    {
      key,
      tag: tag?.toLowerCase() ?? null,
      classes,
      ids,
      specificity,
      display,
      isUncertain: certain === null,
    },
  ];
}

/** Rules by a name that an element must bear. */
export type RuleIndex = ReadonlyMap<string, readonly DisplayRule[]>;

/** The index of a page without telling rules. */
export const NO_RULES: RuleIndex = new Map();

/** Rules by one name that an element must bear; none where no rule hides anything or lays out a table. */
export function indexRules(rules: readonly UnorderedRule[]): RuleIndex {
  if (!rules.some((rule) => /^none$|table|flex|grid/.test(rule.display))) return NO_RULES;
  const index = new Map<string, DisplayRule[]>();
  for (const [order, rule] of rules.entries()) {
    const sameKey = index.get(rule.key);
    if (sameKey === undefined) index.set(rule.key, [{ ...rule, order }]);
    else sameKey.push({ ...rule, order });
  }
  return index;
}

/** The winning rule in the order of the cascade; an uncertain rule that might show the element wins over hiding it. */
export function ruledDisplay(rules: RuleIndex, element: HtmlElement): string | null {
  const id = attributeOf(element, 'id');
  const classes = attributeOf(element, 'class')?.split(/\s+/) ?? [];
  let best: DisplayRule | null = null;
  let mayBeShown = false;
  for (const key of [element.tagName, `#${id}`, ...classes.map((name) => `.${name}`)]) {
    for (const rule of rules.get(key) ?? []) {
      if (rule.tag !== null && rule.tag !== element.tagName) continue;
      if (!rule.classes.every((name) => classes.includes(name)) || !rule.ids.every((name) => name === id))
        continue;
      if (rule.isUncertain) mayBeShown = true;
      else if (best === null || isStronger(rule, best)) best = rule;
    }
  }
  return best === null || (best.display === 'none' && mayBeShown) ? null : best.display;
}

function isStronger(rule: DisplayRule, than: DisplayRule): boolean {
  return (
    rule.specificity > than.specificity || (rule.specificity === than.specificity && rule.order > than.order)
  );
}
