import type { LabelIndex } from '../label/label-index.js';
import { alignRows, mostWorth, type RowAlignment } from './align-rows.js';
import { comparedTokens, type FitsOf, fitFinder, reachesOf, type TokenFits } from './fit.js';
import { knownLabels, type RangeWorth, withoutText } from './known-labels.js';
import type { NodeList } from './nodes.js';
import { MOST_FRAGMENTS, type Token } from './tokens.js';

/** What the labels of a range can be for a table, and the best way to lay it over them. */
export interface RangeFits extends RangeWorth {
  /** The label of the page from which places and the alignment count. */
  readonly from: number;
  readonly align: () => RowAlignment;
}

/** For a half-open range of the labels of a page what they can be for the nodes of a table. */
export type FitsIn = (list: NodeList, from: number, to: number) => RangeFits;

/**
 * Lays tables over ranges of the labels of a page. Reports repeat the labels of their form, with as many figures behind each:
 * what came of such a range before is recalled, and only labels that nobody has seen in their order are compared.
 */
export function rangeFitter(tokens: readonly Token[], index: LabelIndex): FitsIn {
  const compared = comparedTokens(tokens, index);
  let finder: FitsOf | null = null;
  const spelt = knownLabels(index).spell(tokens, reachesOf(compared));
  return (list, first, end) => {
    const { from, to } = spelt ? withoutText(spelt, first, end) : { from: first, to: end };
    const fits = () => {
      finder ??= fitFinder(compared);
      return finder(list, from, to);
    };
    const worthOf = () => rangeWorth(fits(), list);
    const align = () => alignRows(fits(), list);
    if (spelt === null) return { from, ...worthOf(), align };
    const { worth, alignment } = spelt.rangesOf(list);
    // A label may be a fragment that goes on behind the range.
    const question = `${to - from} ${spelt.signs.slice(from, to + MOST_FRAGMENTS - 1)}`;
    const { places, most } = worth(question, worthOf);
    return { from, places, most, align: () => alignment(question, align) };
  };
}

function rangeWorth(fits: readonly TokenFits[], list: NodeList): RangeWorth {
  const places = fits.flatMap(({ byNode }, at) => (byNode.size > 0 ? [at] : []));
  return { places, most: mostWorth(fits, list) };
}
