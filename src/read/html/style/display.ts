import { firstIndex } from '../../first-index.js';
import { attributeOf, type HtmlElement } from '../markup/tree.js';
import { type Declared, type Display, declaredStyle, isWhite, laidOver, PLAIN } from './declarations.js';
import { indexRules, NO_RULES, ruledStyle, styleRules } from './style-sheet.js';

/** Tells how an element is shown, by its attributes and by the simple rules of the page's style sheets. */
export type DisplayOf = (element: HtmlElement) => Display;

/**
 * Prepares to tell how elements of a page are shown on a wide screen. Of its style sheets only rules of tags, classes, ids,
 * attributes and places among siblings are obeyed, and chains of these. `source` is the source as parsed: attributes are only looked at where it
 * speaks of display, because the parser hands them out as ropes, and making text of every `style` took a quarter of the
 * reading time.
 */
export function displayReader(source: string, sheets: readonly string[]): DisplayOf {
  const rules = indexRules(sheets.flatMap(styleRules));
  const isTelling = tellingTags(source);
  return (element) => {
    const ruled = rules === NO_RULES ? null : ruledStyle(rules, element);
    // What a sheet says can be taken back with any words; without one only some words tell anything.
    if (ruled === null && !isTelling(element)) return PLAIN;
    const own = ownStyle(element);
    return shownAs(ruled === null ? own : laidOver(own, ruled));
  };
}

/** Attributes of elements that are not shown at first: a popover opens when something is pressed. */
const HIDING_ATTRIBUTES = ['hidden', 'popover'];

function ownStyle(element: HtmlElement): Declared {
  const own = declaredStyle(attributeOf(element, 'style') ?? '');
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

const TELLING =
  /display|visib|line-through|hidden|popover|opacity|scale|mso-hide|indent\s*:\s*-|position\s*:\s*(?:abs|fix)|height\s*:\s*0|font-size\s*:\s*0|align\s*:\s*(?:su|text-t)|color\s*[:=]\s*["']?\s*(?:#?fff|white|transparent|rgba?\()|clip-path/gi;

/** Finds the start tags in which the source says anything about display. */
function tellingTags(source: string): (element: HtmlElement) => boolean {
  const offsets = Array.from(source.matchAll(TELLING), (match) => match.index);
  if (offsets.length === 0) return () => false;
  return ({ sourceCodeLocation: place }) => {
    // Copies of unclosed formatting elements have no place of their own.
    if (!place) return true;
    const end = place.startTag?.endOffset ?? place.endOffset;
    const first = offsets[firstIndex(offsets, (offset) => offset >= place.startOffset)];
    return (first ?? Number.POSITIVE_INFINITY) < end;
  };
}
