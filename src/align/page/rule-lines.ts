/** A line that only draws: the second line of a Markdown table, the borders of a drawn box. */
const RULE_LINE =
  /^[\s|｜│┃:+=_\-─━┄┌┐└┘├┤┬┴┼╔╗╚╝═]*(?:-{3,}|={3,}|[─━═┄]{2,})[\s|｜│┃:+=_\-─━┄┌┐└┘├┤┬┴┼╔╗╚╝═]*$/u;

/** The second line of a Markdown table in short: a colon in a cell says that it is no line of dashes for figures. */
const MARKED_RULE = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?\s*$/u;

/** The marks of a wiki around its tables and between their rows. */
const WIKI_MARK = /^\s*(?:\|-+|\{\|.*|\|\})\s*$/u;

/** True for a line that only draws. */
export function isRule(line: string): boolean {
  return RULE_LINE.test(line) || WIKI_MARK.test(line) || (MARKED_RULE.test(line) && line.includes(':'));
}

/** Blanks the lines that only draw; offsets stay. */
export function blankRules(text: string): string {
  if (!/[-=]{3}|[─━═┄]{2}|\|-|:-|-:/u.test(text)) return text;
  const lines = text.split('\n');
  return lines.map((line) => (isRule(line) ? ' '.repeat(line.length) : line)).join('\n');
}
