/** A language in which the tags of a table are text: escaped HTML, the marks of bulletin boards, HTML within Markdown. */
interface WrittenTags {
  readonly row: RegExp;
  readonly cellEnd: RegExp;
  readonly tag: RegExp;
}

const LANGUAGES: readonly WrittenTags[] = [
  {
    row: /&lt;tr\b(?:(?!&gt;)[^\n]){0,300}&gt;(?:(?!&lt;tr\b)[\s\S])*?&lt;\/tr&gt;/giu,
    cellEnd: /^&lt;\/t[dh]&gt;$/iu,
    tag: /&lt;\/?[a-z][a-z\d]*\b(?:(?!&[lg]t;)[^\n]){0,300}&gt;/giu,
  },
  {
    row: /\[tr\b[^\]\n]{0,100}\](?:(?!\[tr\b)[\s\S])*?\[\/tr\]/giu,
    cellEnd: /^\[\/t[dh]\]$/iu,
    tag: /\[\/?(?:table|tr|td|th|b|i|u|align|size|color|font|p|center)\b[^\]\n]{0,100}\]/giu,
  },
  {
    // Programs that turn scans into Markdown write its tables so, each on one line: what opens it goes with its first row.
    row: /(?:<(?:html|body|table|thead|tbody)\b[^<>]{0,300}>\s*){0,6}<tr\b[^<>]{0,300}>(?:(?!<tr\b)[\s\S])*?<\/tr>/giu,
    cellEnd: /^<\/t[dh]>$/iu,
    tag: /<\/?[a-z][a-z\d]*\b[^<>]{0,300}>/giu,
  },
];

/**
 * Reads the rows of tables whose tags are written out: a tab ends each cell, a line feed each row, and blanks take the
 * place of other tags and of the line ends within a row. Offsets stay.
 */
export function readWrittenTags(text: string): string {
  return LANGUAGES.reduce(
    (read, { row, cellEnd, tag }) => read.replace(row, (source) => rowOfCells(source, cellEnd, tag)),
    text,
  );
}

function rowOfCells(source: string, cellEnd: RegExp, tag: RegExp): string {
  const cells = source.replace(/\n/gu, ' ').replace(tag, (written) => {
    const blanks = ' '.repeat(written.length - 1);
    return cellEnd.test(written) ? `\t${blanks}` : `${blanks} `;
  });
  return `${cells.slice(0, -1)}\n`;
}
