import type { TagInventory } from '../markup/seen-tags.js';
import { attributeOf, type HtmlElement } from '../markup/tree.js';
import { type Declared, type Display, declaredStyle, isWhite, laidOver, PLAIN } from './declarations.js';
import { indexRules, NO_RULES, ruledStyle, styleRules } from './style-sheet.js';

/** Tells how an element is shown, by its attributes and by the simple rules of the page's style sheets. */
export type DisplayOf = (element: HtmlElement) => Display;

/**
 * Prepares to tell how elements of a page are shown on a wide screen. Of its style sheets only rules of tags, classes, ids,
 * attributes and places among siblings are obeyed, and chains of these. Each `style` is read once: cells repeat those of
 * others.
 */
export function displayReader(tags: TagInventory, sheets: readonly string[]): DisplayOf {
  const rules = indexRules(sheets.flatMap(styleRules));
  const isTelling = tellingElements(tags);
  const declaredBy = new Map<string, Declared>();
  return (element) => {
    const ruled = rules === NO_RULES ? null : ruledStyle(rules, element);
    // What a sheet says can be taken back with any words; without one only some words tell anything.
    if (ruled === null && !isTelling(element)) return PLAIN;
    const own = ownStyle(element, declaredBy);
    return shownAs(ruled === null ? own : laidOver(own, ruled));
  };
}

/** Attributes of elements that are not shown at first: a popover opens when something is pressed. */
const HIDING_ATTRIBUTES = ['hidden', 'popover'];

function ownStyle(element: HtmlElement, declaredBy: Map<string, Declared>): Declared {
  const style = attributeOf(element, 'style') ?? '';
  const own = declaredBy.get(style) ?? declaredStyle(style);
  declaredBy.set(style, own);
  const isPale = own.isPale ?? (isWhite(attributeOf(element, 'color') ?? '') ? true : null);
  const isHidden = HIDING_ATTRIBUTES.some((name) => attributeOf(element, name) !== undefined);
  const hidden = isHidden ? 'none' : null;
  return { ...own, display: own.display ?? hidden, isPale };
}

/** Flags of which nothing is said are not raised. */
function shownAs({ display, isInvisible, isFaint, isPale, isStruck, isRaised }: Declared): Display {
  return {
    display,
    isInvisible: isInvisible === true,
    isFaint: isFaint === true,
    isPale: isPale === true,
    isStruck: isStruck === true,
    isRaised: isRaised === true,
  };
}

/** The same page with nothing hidden: what its scripts may show. */
export function uncovered(displayOf: DisplayOf): DisplayOf {
  return (element) => {
    const shown = displayOf(element);
    const display = shown.display === 'none' ? null : shown.display;
    return { ...shown, display, isInvisible: false };
  };
}

/** Words without which a `style` says nothing of how an element is shown. */
const TELLING =
  /display|visib|line-through|opacity|scale|mso-hide|indent\s*:\s*-|position\s*:\s*(?:abs|fix)|height\s*:\s*0|font-size\s*:\s*0|align\s*:\s*(?:su|text-t)|color\s*:\s*(?:#?fff|white|transparent|rgba?\()|clip-path/i;

/** Finds the elements whose own attributes say anything about display; on most pages none does. */
function tellingElements({ attributes }: TagInventory): (element: HtmlElement) => boolean {
  const styles = new Set([...(attributes.get('style') ?? [])].filter((style) => TELLING.test(style)));
  const colors = new Set([...(attributes.get('color') ?? [])].filter(isWhite));
  const hiding = HIDING_ATTRIBUTES.filter((name) => attributes.has(name));
  if (styles.size + colors.size + hiding.length === 0) return () => false;
  return ({ attrs }) =>
    attrs.some(
      ({ name, value }) =>
        (name === 'style' && styles.has(value)) ||
        (name === 'color' && colors.has(value)) ||
        hiding.includes(name),
    );
}
