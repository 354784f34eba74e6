/** Recalls the answer to a question that was put before; works it out, and keeps it, where it was not. */
export type Recall<Answer> = (question: string, answer: (question: string) => Answer) => Answer;

/** Longer questions are of documents that are like no other. */
const LONGEST_QUESTION = 2000;

/**
 * Recalls answers over documents, as reports of one form put the same questions: what a header with these texts in these places
 * says. Only for answers that the question alone decides; they are shared, so nobody may change them.
 *
 * @param most answers kept; where there are more, all are forgotten
 * @param longest question that is kept, in signs
 */
export function recalled<Answer>(most: number, longest = LONGEST_QUESTION): Recall<Answer> {
  const known = new Map<string, Answer>();
  return (question, answer) => {
    if (question.length > longest) return answer(question);
    const before = known.get(question);
    if (before !== undefined) return before;
    const own = ownText(question);
    const now = answer(own);
    if (known.size >= most) known.clear();
    known.set(own, now);
    return now;
  };
}

/** A copy of a text: a part of another keeps the whole of it in memory, and is not to be kept over documents. */
export function ownText(text: string): string {
  return ` ${text}`.slice(1);
}
