import type { Document } from '../../model/document.js';
import { boundText } from '../limits.js';
import { isSeparator } from '../separators.js';
import { drawBlankBorders } from './blank-borders.js';
import { blankComments } from './blank-comments.js';
import { drawBorders } from './cell-borders.js';
import { blankEmphasis, blankEscapes, blankLostBlanks, joinQuotedLines } from './cell-marks.js';
import { openEnclosedCells } from './enclosed-cells.js';
import { readJsonText } from './json-text.js';
import { blankLineMarks } from './line-marks.js';
import { blankFurniture } from './page-furniture.js';
import { lostRepeats } from './repeated-lines.js';
import { joinTabbedCells } from './tabbed-cells.js';
import { blocksBetween, takeTables } from './tables/table-blocks.js';
import { isSetInColumns, typesetWays, withPages } from './typeset/typeset-blocks.js';
import { readWrittenTags } from './written-tags.js';

/**
 * Reads flattened text as runs whose offsets are those of the decoded text: whatever is taken out (comments of Word,
 * control characters, the first half of CR LF, marks before lines, page numbers, the syntax of JSON) leaves blanks or line
 * feeds in its place, one for one. Zero-width characters stay, because a blank in their place would cut a figure in two.
 * Blank text gives no block; a text without its repeated lines a remark.
 *
 * @throws GoujiError `E_TOO_LONG`
 */
export function readText(text: string): Document {
  boundText(text);
  const plain = joinTabbedCells(
    plainLines(spellEntities(blankEntities(blankBreaks(blankComments(readJsonText(text)))))),
  );
  const { tables, rest } = takeTables(plain);
  const paged = blankFurniture(joinQuotedLines(readWrittenTags(blankEscapes(rest))));
  const unmarked = openEnclosedCells(blankLineMarks(paged.replaceAll('\f', '\n')));
  const bordered = drawBorders(blankEmphasis(blankLostBlanks(unmarked)));
  const clean = drawBlankBorders(bordered);
  // Blanks that part cells set nothing in columns.
  const set = clean === bordered ? rest : clean;
  return {
    title: null,
    blocks: blocksBetween(clean, set, tables),
    remarks: lostRepeats(clean),
    ...(tables.length === 0 &&
      isSetInColumns(clean) && { typeset: () => typesetWays(withPages(clean, rest)) }),
  };
}

/** What parts the cells of a text. */
const SEPARATOR = /[\s|｜,;"]/u;

/** A control character, with the carriage return that ends a Word cell as well. */
const CONTROL = /\r\n|\r?(?![\t\n\f\r])\p{Cc}|\r/gu;
/** Vertical tabs, next-line marks and lone carriage returns end a line as a line feed does; a form feed ends a page. */
const LINE_END = /[\r\v\u0085]/;
/** The tags that converters leave within a cell of a Markdown table. */
const BREAK_TAG = /<br\s*\/?>/giu;

function blankBreaks(text: string): string {
  return text.replace(BREAK_TAG, (tag) => ' '.repeat(tag.length));
}

/** Entities for a blank, as text copied from the source of a page has them; one alone in its place is a blank cell. */
const BLANK_ENTITIES = /(?:&nbsp;|&emsp;|&ensp;|&#160;|&#xa0;)+/giu;

/** A sign of ASCII by its number, where a writer keeps it from being a mark (`&#45;8`); zero-width spaces keep offsets. */
const SIGN_ENTITY = /&#(3[3-9]|4[0-7]|5[89]|6[0-4]|9[1-6]|12[3-6]);/gu;

function spellEntities(text: string): string {
  return text.replace(SIGN_ENTITY, (entity, code: string) =>
    String.fromCharCode(Number(code)).padEnd(entity.length, '\u200b'),
  );
}

function blankEntities(text: string): string {
  return text.replace(BLANK_ENTITIES, (entities, at: number) => {
    const [before, after] = [text[at - 1] ?? ' ', text[at + entities.length] ?? ' '];
    return SEPARATOR.test(before) && SEPARATOR.test(after) ? entities : ' '.repeat(entities.length);
  });
}

/** So many separators are no accident of a decoder. */
const FEWEST_SEPARATORS = 20;

function plainLines(text: string): string {
  const isParted = separatorCount(text) >= FEWEST_SEPARATORS;
  return text.replace(CONTROL, (control) => {
    if (isParted && isSeparator(control.charCodeAt(control.length - 1)))
      return control.length === 1 ? '\t' : ' \t';
    return control.replace(/\r\n/u, ' \n').replace(LINE_END, '\n').replace(OTHER_CONTROL, ' ');
  });
}

const OTHER_CONTROL = /(?!\n)\p{Cc}/gu;

function separatorCount(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (isSeparator(text.charCodeAt(at))) count += 1;
  return count;
}
