/** Recalls the answer to a question that was put before; works it out, and keeps it, where it was not. */
export type Recall<Answer> = (question: string, answer: () => Answer) => Answer;

/** Longer questions are of documents that are like no other. */
const LONGEST_QUESTION = 2000;

/**
 * Recalls answers over documents, as reports of one form put the same questions: what a header with these texts in these places
 * says. Only for answers that the question alone decides; they are shared, so nobody may change them.
 *
 * @param most answers kept; where there are more, all are forgotten
 */
export function recalled<Answer>(most: number): Recall<Answer> {
  const known = new Map<string, Answer>();
  return (question, answer) => {
    if (question.length > LONGEST_QUESTION) return answer();
    const before = known.get(question);
    if (before !== undefined) return before;
    const now = answer();
    if (known.size >= most) known.clear();
    known.set(question, now);
    return now;
  };
}
