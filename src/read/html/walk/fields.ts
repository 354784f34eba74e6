import { attributeOf, type HtmlElement, subtreeText } from '../markup/tree.js';
import { LINE_BREAK } from './fold.js';

const SHOWN_INPUTS = new Set(['', 'text', 'number', 'tel', 'date', 'month', 'search', 'url', 'email']);

/** What a form field shows: the value of an input, the text of a text area, the chosen option of a select. */
export function fieldText(element: HtmlElement): string {
  if (element.tagName === 'textarea') return subtreeText(element).replaceAll('\n', LINE_BREAK);
  if (element.tagName === 'select') return chosenOption(element);
  const type = attributeOf(element, 'type')?.trim().toLowerCase() ?? '';
  return SHOWN_INPUTS.has(type) ? (attributeOf(element, 'value') ?? '') : '';
}

function chosenOption(select: HtmlElement): string {
  const options: HtmlElement[] = [];
  subtreeText(select, (inner) => {
    if (inner.tagName === 'option') options.push(inner);
  });
  const chosen = options.find((option) => attributeOf(option, 'selected') !== undefined) ?? options[0];
  return chosen === undefined ? '' : subtreeText(chosen);
}
