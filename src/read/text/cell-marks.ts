/** Marks of emphasis around the content of a cell (`**12**`, `__总计__`, `` `5` ``), as language models and wikis print them. */
const EMPHASIS = /(?<![*_`\p{L}\p{N}])(\*\*|__|`)(?=[^\s*_`|])([^*_`|\t\n]*[^\s*_`|])\1(?![*_`\p{L}\p{N}])/gu;

/** A quoted field of delimited text that goes over line ends; quotes within it are doubled. */
const QUOTED_LINES = /(?<=^|[\t,;|\n])"(?:[^"\n]|""){0,200}(?:\n(?:[^"\n]|""){0,200}){1,9}"(?=[\t,;|\n]|$)/gu;

/** Blanks the marks of emphasis around cells; offsets stay. */
export function blankEmphasis(text: string): string {
  return text.replace(EMPHASIS, (_, mark: string, content: string) => {
    const blanks = ' '.repeat(mark.length);
    return blanks + content + blanks;
  });
}

/** Blanks the line ends within quoted fields, so that a row of a table stands in one line; offsets stay. */
export function joinQuotedLines(text: string): string {
  return text.includes('"') ? text.replace(QUOTED_LINES, (field) => field.replaceAll('\n', ' ')) : text;
}

/** A backslash with which writers of Markdown keep a sign from being a mark (`1\\.5`, `\\-`). */
const ESCAPE = /\\(?=[.\-+*_#()[\]{}!<>~`])/gu;
/** One before the first sign of a cell. */
const ESCAPE_BEFORE_CELL = new RegExp(`(?<![^\\s|])${ESCAPE.source}`, 'gu');
/** Takes the backslashes from escaped signs; within a cell zero-width spaces take their place, so that no figure is cut in two. */
export function blankEscapes(text: string): string {
  return text.includes('\\') ? text.replace(ESCAPE_BEFORE_CELL, ' ').replace(ESCAPE, '\u200b') : text;
}

/** What a blank that an encoding lacks was written as (`? 0` for a no-break space and 0), before the only figure of a cell. */
const LOST_BLANK =
  /(?<=^[^\S\n]*|[|｜\t][^\S\n]*)[?？\ufffd]{1,3}(?=[^\S\n]+\d[\d.,]*[^\S\n]*(?:[|｜\t]|$))/gmu;

/** Blanks such signs; offsets stay. */
export function blankLostBlanks(text: string): string {
  return /[?？\ufffd]/u.test(text) ? text.replace(LOST_BLANK, (signs) => ' '.repeat(signs.length)) : text;
}
