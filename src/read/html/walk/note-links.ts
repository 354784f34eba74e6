import { attributeOf, type HtmlElement, subtreeText } from '../markup/tree.js';

/** An address that ends in a place of a page (`#_ftn1`), and not in a path of a script (`#/home`). */
const PLACE = /#[^#/!]+$/;
const MARK = /^\s*[[［【(（]?\s*(?:注|[*※†]{1,3}|注?(?:\d{1,2}|[①-⑳]))\s*[\]］】)）]?\s*$/u;

/** Whether an element leads to a note of its page, as Word and editors write the marks of notes, raised or not. */
export function isNoteLink(element: HtmlElement): boolean {
  return (
    element.tagName === 'a' &&
    PLACE.test(attributeOf(element, 'href') ?? '') &&
    MARK.test(subtreeText(element))
  );
}
