import type { TagInventory } from '../markup/seen-tags.js';
import { descendants, type HtmlElement, isElement, subtreeText } from '../markup/tree.js';
import { dataSheet, mayHoldSheet } from './data-sheet.js';
import { type Declared, declaredStyle, FLAG_NAMES, type Flag, laidOver } from './declarations.js';
import { inCascade, indexByName, type RuleIndex, rulesFor } from './rule-index.js';
import { awaitsReader, type RuleSelector, ruleSelectors } from './selector.js';

/** A rule that says how something is shown. */
export interface StyleRule {
  readonly selector: RuleSelector;
  readonly declared: Declared;
}

/** The style sheets within elements of a page, in its order. Where no tag can hold one the tree is not searched for it. */
export function styleSheets({ names, attributes }: TagInventory, roots: readonly HtmlElement[]): string[] {
  if (!names.has('style') && ![...(attributes.get('href') ?? [])].some(mayHoldSheet)) return [];
  return roots.flatMap((root) =>
    [...descendants(root)].flatMap((node) => {
      if (isElement(node, 'style')) return [subtreeText(node)];
      return isElement(node, 'link') ? (dataSheet(node) ?? []) : [];
    }),
  );
}

/** The rules of one style sheet that say how anything is shown. */
export function styleRules(sheet: string): StyleRule[] {
  const rules: StyleRule[] = [];
  for (const { selectors, declarations } of plainRules(sheet)) {
    const declared = declaredStyle(declarations);
    if (Object.values(declared).some((value) => value !== null))
      rules.push(...ruleSelectors(selectors).flatMap((selector) => styleRule(selector, declared)));
  }
  return rules;
}

/** A rule as it is written. */
interface WrittenRule {
  readonly selectors: string;
  readonly declarations: string;
}

/**
 * Rules at the top level of a sheet or for a wide screen; other blocks (`@media print`) are passed over whole, and so are the
 * marks of a comment of HTML that Word writes around a sheet.
 */
export function plainRules(sheet: string): Generator<WrittenRule> {
  return rulesWithin(sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' '));
}

function* rulesWithin(sheet: string): Generator<WrittenRule> {
  let at = 0;
  while (at < sheet.length) {
    const open = sheet.indexOf('{', at);
    if (open === -1) return;
    const prelude = sheet.slice(at, open);
    const selectors = prelude.slice(prelude.lastIndexOf(';') + 1).trim();
    const close = selectors.startsWith('@') ? blockEnd(sheet, open) : sheet.indexOf('}', open);
    const end = close === -1 ? sheet.length : close;
    const content = sheet.slice(open + 1, end);
    if (!selectors.startsWith('@')) yield { selectors, declarations: content };
    else if (isForWideScreen(selectors)) yield* rulesWithin(content);
    at = end + 1;
  }
}

/** The screen that a page is read for, as wide as an office has them. */
const SCREEN_WIDTH_PX = 1366;

function isForWideScreen(query: string): boolean {
  const match =
    /^@media\s+(?:only\s+)?(?:all|screen)?((?:\s*(?:and\s*)?\((?:min|max)-width\s*:\s*\d+px\s*\))*)$/i;
  const widths = match.exec(query)?.[1];
  if (widths === undefined) return false;
  return [...widths.matchAll(/(min|max)-width\s*:\s*(\d+)/gi)].every(([, bound, width]) =>
    bound?.toLowerCase() === 'min' ? SCREEN_WIDTH_PX >= Number(width) : SCREEN_WIDTH_PX <= Number(width),
  );
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

/** A selector that is not understood may show an element, never hide one or mark its text. */
function styleRule(selector: RuleSelector, declared: Declared): StyleRule[] {
  if (selector.part !== null) return [];
  if (selector.isUncertain && (!shows(declared) || awaitsReader(selector))) return [];
  return [{ selector, declared }];
}

function shows({ display }: Declared): boolean {
  return display !== null && display !== 'none';
}

/** The index of a page without telling rules. */
export const NO_RULES: RuleIndex<StyleRule> = { byName: new Map(), byKind: new Map() };

/** Rules by one name that an element must bear; none where no rule hides or marks anything or lays out a table or boxes. */
export function indexRules(rules: readonly StyleRule[]): RuleIndex<StyleRule> {
  const isDisplayed = rules.some(({ declared }) =>
    /^none$|table|flex|grid|^inline-block$/.test(declared.display ?? ''),
  );
  const flags = FLAG_NAMES.filter((name) => rules.some(({ declared }) => declared[name] === true));
  if (!isDisplayed && flags.length === 0) return NO_RULES;
  const ordered = rules.map((rule, order) => ({ ...rule, order }));
  return indexByName(ordered.filter((rule) => isTelling(rule, isDisplayed, flags)));
}

function isTelling({ declared }: StyleRule, isDisplayed: boolean, flags: readonly Flag[]): boolean {
  return (isDisplayed && declared.display !== null) || flags.some((name) => declared[name] !== null);
}

/**
 * What the rules say of an element, the winning one in the order of the cascade for each property; null where they say
 * nothing. A rule that might show the element, by what is not understood or by a state of the page (`.open > .x`), wins
 * over hiding it.
 */
export function ruledStyle(index: RuleIndex<StyleRule>, element: HtmlElement): Declared | null {
  const rules = rulesFor(index, element);
  if (rules.length === 0) return null;
  const matching = inCascade(rules, element);
  if (matching.length === 0) return null;
  const declared = matching
    .map((rule) => rule.declared)
    .reduce((weaker, stronger) => laidOver(stronger, weaker));
  if (declared.display !== 'none') return declared;
  const mayBeShown = rules.some((rule) => shows(rule.declared) && !matching.includes(rule));
  return mayBeShown ? { ...declared, display: null } : declared;
}
