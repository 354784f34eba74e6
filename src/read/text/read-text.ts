import type { Document } from '../../model/document.js';
import { blankComments } from './blank-comments.js';

/**
 * Reads flattened text as one run whose offsets are those of the decoded text: whatever is taken out (comments of Word,
 * control characters, the first half of CR LF) leaves blanks or line feeds in its place, one for one. Zero-width
 * characters stay, because a blank in their place would cut a figure in two. Blank text gives no block.
 */
export function readText(text: string): Document {
  const clean = plainLines(blankComments(text));
  const where = { kind: 'text', start: 0, end: text.length } as const;
  return {
    title: null,
    blocks: clean.trim() === '' ? [] : [{ kind: 'run', text: clean, where }],
    remarks: [],
  };
}

const CONTROL = /\r\n|(?![\t\n])\p{Cc}/gu;
/** Form feeds, vertical tabs, next-line marks and lone carriage returns end a line as a line feed does. */
const LINE_END = /[\r\f\v\u0085]/;

function plainLines(text: string): string {
  return text.replace(CONTROL, (control) => {
    if (control === '\r\n') return ' \n';
    return LINE_END.test(control) ? '\n' : ' ';
  });
}
