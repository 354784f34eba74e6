import { recalled } from './recalled.js';

/** Reports repeat the labels of their form; a page of other text must not fill the memory. */
const MOST_ANSWERS = 4096;
/** No label of a form is longer. Longer texts are prose, and seldom come twice. */
export const LONGEST_REMEMBERED = 90;

/**
 * The same function of a text, which answers what it was asked before without working it out again. Only for functions
 * that always answer the same; the answers are shared, so nobody may change them.
 */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const recall = recalled<Answer>(MOST_ANSWERS, LONGEST_REMEMBERED);
  return (text) => recall(text, answer);
}
