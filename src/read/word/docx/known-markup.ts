import { UNREADABLE } from '../../unreadable.js';
import { withShownAlternatives } from './alternatives.js';
import { withoutInstructionTexts } from './field-instructions.js';
import { withSymbolText } from './symbols.js';
import { TEXT } from './text-element.js';

/** WordprocessingML that the conversion to HTML drops together with the text in it, and what says the same in its stead. */
const REWRITES: readonly (readonly [markup: RegExp, instead: string])[] = [
  // What a tracked change of looks replaced is how the text looked before.
  [/<w:([rp]PrChange)(?:\s[^<>]*)?>(?:(?!<w:\1[\s>])[\s\S])*?<\/w:\1>/g, ''],
  // A paragraph whose end was deleted goes on in the next one, but not out of its cell, and not into a table.
  [
    /(<w:pPr>(?:(?!<\/?w:pPr>)[\s\S])*?)<w:del(?:\s[^<>]*)?(?:\/>|><\/w:del>)(?=(?:(?!<\/w:p>)[\s\S])*<\/w:p>(?:\s|<\/w:(?:sdtContent|sdt|ins|customXml)>)*<(?:\/w:tc|w:tbl)>)/g,
    '$1',
  ],
  // Sums that the word processor worked out (=SUM(LEFT)) are figures like any others.
  [/<\/?w:fldSimple(?:\s[^<>]*)?>/g, ''],
  [/<\/?w:(?:bdo|dir)(?:\s[^<>]*)?>/g, ''],
  // A row that begins further right begins with a cell that nobody sees, or its figures move under other headers.
  [
    /(<w:trPr>(?:(?!<\/?w:trPr>)[\s\S])*?<w:gridBefore\s+w:val="(\d+)"\s*\/>(?:(?!<\/?w:trPr>)[\s\S])*?<\/w:trPr>)/g,
    '$1<w:tc><w:tcPr><w:gridSpan w:val="$2"/></w:tcPr><w:p></w:p></w:tc>',
  ],
  // Of formulas in fields (a number in a ring) only the instruction is there.
  [/<w:instrText(?:\s[^<>]*)?>\s*EQ\s[^<]*<\/w:instrText>/g, `<w:t>${UNREADABLE}</w:t>`],
  // Of phonetic guides the words stay, and the small print over them goes.
  [/<w:rt>(?:(?!<w:rt>)[\s\S])*?<\/w:rt>|<\/?w:ruby(?:Base)?>/g, ''],
  [/<\/?m:oMathPara(?:\s[^<>]*)?>/g, ''],
];

const FORMULA = /<m:oMath(?:\s[^<>]*)?>((?:(?!<m:oMath[\s>])[\s\S])*?)<\/m:oMath>/g;

/** Numerators, exponents and the like: run together, ½ would be 12. */
const STRUCTURE = /<m:(?:num|den|sup|sub|deg|e)[\s/>]/;

const UNREADABLE_RUN = `<w:r><w:t>${UNREADABLE}</w:t></w:r>`;

const PLACEHOLDER =
  /(<w:showingPlcHdr\s*\/>(?:(?!<w:sdt>|<w:showingPlcHdr)[\s\S])*?<w:sdtContent>)((?:(?!<\/?w:sdtContent>)[\s\S])*?)(?=<\/w:sdtContent>)/g;

/** What a form asks for in its empty fields (单击此处输入文字) is not what somebody filled in; figures in them stand as they are. */
function withoutPlaceholders(xml: string): string {
  return xml.replace(PLACEHOLDER, (_, head: string, content: string) => {
    const isFigure = [...content.matchAll(TEXT)].every(([, text = '']) => /^[\d\s.,-]*$/.test(text));
    return head + (isFigure ? content : content.replace(TEXT, ''));
  });
}

/** A WordprocessingML document in markup of which the conversion keeps the text. */
export function inKnownMarkup(xml: string): string {
  const known = REWRITES.reduce(
    (text, [markup, instead]) => text.replace(markup, instead),
    withSymbolText(withShownAlternatives(withoutInstructionTexts(xml))),
  );
  return withoutPlaceholders(known).replace(FORMULA, (_, formula: string) =>
    STRUCTURE.test(formula) ? UNREADABLE_RUN : formula.replace(/(<\/?)m:(?=[rt][\s/>])/g, '$1w:'),
  );
}
