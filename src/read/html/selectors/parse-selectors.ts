import { isTraversal, parse, type Selector as Step } from 'css-what';

/** A selector: what elements must be, from the outermost to the one that is meant, with how each stands to the next. */
export type Selector = readonly Step[];

/** The selectors of a list, as CSS has them; null for what is none. */
export function parseSelectors(list: string): readonly Selector[] | null {
  const selectors = parsed(list);
  const isWhole = (selector: Selector) =>
    ![selector[0], selector.at(-1)].some((step) => !step || isTraversal(step));
  return selectors?.length && selectors.every(isWhole) ? selectors : null;
}

function parsed(list: string): readonly Selector[] | null {
  try {
    return parse(list);
  } catch {
    return null;
  }
}
