/** An element of text, and its characters. */
export const TEXT = /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>/g;
