import { LINE_BREAK } from './fold.js';
import { type HtmlElement, subtreeText } from './parse.js';

const SHOWN_INPUTS = new Set(['', 'text', 'number', 'tel', 'date', 'month', 'search', 'url', 'email']);

/** What a form field shows: the value of an input, the text of a text area, the chosen option of a select. */
export function fieldText(element: HtmlElement): string {
  if (element.name === 'textarea') return subtreeText(element).replaceAll('\n', LINE_BREAK);
  if (element.name === 'select') return chosenOption(element);
  const type = element.attribs.type?.trim().toLowerCase() ?? '';
  return SHOWN_INPUTS.has(type) ? (element.attribs.value ?? '') : '';
}

function chosenOption(select: HtmlElement): string {
  const options: HtmlElement[] = [];
  subtreeText(select, (inner) => {
    if (inner.name === 'option') options.push(inner);
  });
  const chosen = options.find((option) => option.attribs.selected !== undefined) ?? options[0];
  return chosen === undefined ? '' : subtreeText(chosen);
}
