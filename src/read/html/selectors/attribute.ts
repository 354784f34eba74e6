import { AttributeAction, type AttributeSelector } from 'css-what';
import { attributeOf, type HtmlElement } from '../markup/tree.js';

type Test = (own: string, wanted: string) => boolean;

const TESTS: Readonly<Record<AttributeAction, Test>> = {
  [AttributeAction.Exists]: () => true,
  [AttributeAction.Equals]: (own, wanted) => own === wanted,
  [AttributeAction.Not]: (own, wanted) => own !== wanted,
  [AttributeAction.Start]: (own, wanted) => wanted !== '' && own.startsWith(wanted),
  [AttributeAction.End]: (own, wanted) => wanted !== '' && own.endsWith(wanted),
  [AttributeAction.Any]: (own, wanted) => wanted !== '' && own.includes(wanted),
  [AttributeAction.Element]: (own, wanted) => own.split(/\s+/).includes(wanted),
  [AttributeAction.Hyphen]: (own, wanted) => own === wanted || own.startsWith(`${wanted}-`),
};

/** Whether an element has an attribute as a selector asks for it; `.wide` and `#top` are such as well. */
export function hasAttribute(
  element: HtmlElement,
  { name, action, value, ignoreCase }: AttributeSelector,
): boolean {
  const own = attributeOf(element, name.toLowerCase());
  if (own === undefined) return false;
  return ignoreCase === true
    ? TESTS[action](own.toLowerCase(), value.toLowerCase())
    : TESTS[action](own, value);
}
