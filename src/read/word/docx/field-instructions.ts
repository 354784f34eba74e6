import { TEXT } from './text-element.js';

const FIELD_MARK = /<w:fldChar\s[^<>]*?w:fldCharType="(begin|separate|end)"/g;

/** Half-open range of the characters from the beginning of a field to that of its result. */
interface Instruction {
  readonly from: number;
  readonly to: number;
}

/**
 * A body without the text in the instructions of its fields. An instruction may use the result of another field
 * (`IF =SUM(LEFT) = 0`), which Word does not show and the conversion takes for text. Fields without an end stay as they are.
 */
export function withoutInstructionTexts(xml: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { from, to } of instructionsOf(xml)) {
    if (from < done) continue;
    parts.push(xml.slice(done, from), xml.slice(from, to).replace(TEXT, ''));
    done = to;
  }
  return parts.join('') + xml.slice(done);
}

/** The instructions of a body in their order, the outer before those within it. */
function instructionsOf(xml: string): Instruction[] {
  const open: { readonly from: number; to: number | null }[] = [];
  const found: Instruction[] = [];
  for (const { 1: mark, index } of xml.matchAll(FIELD_MARK)) {
    const innermost = open.at(-1);
    if (mark === 'begin') open.push({ from: index, to: null });
    else if (innermost !== undefined && mark === 'separate') innermost.to ??= index;
    else if (innermost !== undefined) {
      open.pop();
      if (innermost.to !== null) found.push({ from: innermost.from, to: innermost.to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
