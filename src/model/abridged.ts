/** Signs of a source that a message quotes at most. */
const LONGEST_QUOTE = 60;

/** A text as a message quotes it: of a long one its beginning. */
export function abridged(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
