import { attributeOf, type HtmlElement } from '../markup/tree.js';

const ROW_SPAN_LIMIT = 65_534;

/** Columns that an element asks for, by `colspan` or `aria-colspan`: 1 or more. */
export function requestedColumnSpan(element: HtmlElement): number {
  const span = leadingInteger(attributeOf(element, 'colspan') ?? attributeOf(element, 'aria-colspan')) ?? 1;
  return Math.max(span, 1);
}

/** Rows that an element asks for, by `rowspan` or `aria-rowspan`; 0 stands for all to the end of the row group. */
export function requestedRowSpan(element: HtmlElement): number {
  const span = leadingInteger(attributeOf(element, 'rowspan') ?? attributeOf(element, 'aria-rowspan')) ?? 1;
  return Math.min(span, ROW_SPAN_LIMIT);
}

/** HTML's rule for non-negative integers: `2px` is 2, `-1`, `x` and the empty string are none. */
function leadingInteger(attribute: string | undefined): number | null {
  const digits = attribute === undefined ? undefined : /^[\t\n\f\r ]*\+?(\d+)/.exec(attribute)?.[1];
  return digits === undefined ? null : Number(digits);
}
