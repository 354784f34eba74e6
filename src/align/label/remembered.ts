/** Reports repeat the labels of their form; a page of other text must not fill the memory. */
const MOST_ANSWERS = 4096;
/** No label of a form is longer. Longer texts are prose, and seldom come twice. */
export const LONGEST_REMEMBERED = 90;

/**
 * The same function of a text, which answers what it was asked before without working it out again. Only for functions
 * that always answer the same; the answers are shared, so nobody may change them.
 */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return answer(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    // A part of a text keeps the whole of it in memory: what is remembered has to be a text of its own.
    const own = ` ${text}`.slice(1);
    const now = answer(own);
    if (known.size >= MOST_ANSWERS) known.clear();
    known.set(own, now);
    return now;
  };
}
