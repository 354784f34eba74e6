import { countOf } from '../../limits.js';
import { forEachTag, tagEnd } from './source-tags.js';

/**
 * Takes the sting out of markup that would make the tree builder explode, character for character, so that positions
 * stay true. Browsers bound their trees too (Blink at 512 levels). Sound pages come back as they are.
 *
 * - Formatting tags left open (`<font>`, `<b>`) are re-opened by the parser in every later block: 4,000 unclosed
 *   `<font>` and `<p>` exhaust 4 GB. They carry no text, so all of them are blanked.
 * - Every opening tag looks through all open elements: 40,000 nested `<div>` take 10 s. Those below the limit become
 *   `<br>`, which keeps their text apart.
 */
export function limitNesting(html: string): string {
  if (countOf('<', html) ** 2 <= FORMATTING_BUDGET) return html;
  const { tagCount, depth, openFormatting } = measureNesting(html);
  const blankFormatting = openFormatting * tagCount > FORMATTING_BUDGET;
  const levelLimit = depth * tagCount > DEPTH_BUDGET ? LEVEL_LIMIT : Number.POSITIVE_INFINITY;
  return blankFormatting || levelLimit === LEVEL_LIMIT
    ? rewriteTags(html, blankFormatting, levelLimit)
    : html;
}

/** Elements that re-opening may create, at about 300 bytes each. */
const FORMATTING_BUDGET = 4_000_000;
/** Steps through the open elements, at about 5 ns each. */
const DEPTH_BUDGET = 50_000_000;
const LEVEL_LIMIT = 512;

const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

/** Elements without content, and those that end with their table or with the next of their kind. */
const NOT_NESTING = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr html head body ' +
    'table caption colgroup tbody thead tfoot tr td th p li dt dd option optgroup'
  ).split(' '),
);

function measureNesting(html: string): { tagCount: number; depth: number; openFormatting: number } {
  let tagCount = 0;
  let level = 0;
  let depth = 0;
  let open = 0;
  let openFormatting = 0;
  forEachTag(html, (name, isClosing) => {
    tagCount += 1;
    if (FORMATTING.has(name)) {
      open = isClosing ? Math.max(0, open - 1) : open + 1;
      openFormatting = Math.max(openFormatting, open);
    } else if (!NOT_NESTING.has(name)) {
      level = isClosing ? Math.max(0, level - 1) : level + 1;
      depth = Math.max(depth, level);
    }
  });
  return { tagCount, depth, openFormatting };
}

function rewriteTags(html: string, blankFormatting: boolean, levelLimit: number): string {
  const parts: string[] = [];
  let copied = 0;
  let level = 0;
  forEachTag(html, (name, isClosing, start) => {
    // Within a tag that is rewritten already: one that never ends reaches to the end of the page.
    if (start < copied) return;
    const isFormatting = FORMATTING.has(name);
    if (!isFormatting && !NOT_NESTING.has(name)) level = isClosing ? Math.max(0, level - 1) : level + 1;
    const isTooDeep = !isFormatting && !NOT_NESTING.has(name) && level + (isClosing ? 1 : 0) > levelLimit;
    if (!(isFormatting && blankFormatting) && !isTooDeep) return;
    const end = tagEnd(html, start);
    parts.push(
      html.slice(copied, start),
      isTooDeep ? lineBreak(end - start) : ZERO_WIDTH.repeat(end - start),
    );
    copied = end;
  });
  return parts.join('') + html.slice(copied);
}

/** Unlike a blank it does not come between two halves of a figure. */
const ZERO_WIDTH = '\u200b';

function lineBreak(length: number): string {
  return length < 4 ? ZERO_WIDTH.repeat(length) : `<br${' '.repeat(length - 4)}>`;
}
