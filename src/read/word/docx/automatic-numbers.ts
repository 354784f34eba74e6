import { stylesIn } from './styles.js';
import { TEXT } from './text-element.js';

/** Each search ends where the next paragraph begins. */
const PARAGRAPH = /<w:p(?=[\s>])(?:(?!<w:p[\s>])[\s\S])*?<\/w:p>/g;

const STYLED = /<w:pStyle\s+w:val="([^"<>]*)"\s*\/>/;
const NUMBERED = /<w:numPr[\s>](?:(?!<w:numPr[\s>])[\s\S])*?<\/w:numPr>/;

/** Stands in paragraphs that have a number and no text. */
const MARK = '\uE0C9';

/** Styles are based on each other no deeper than this. */
const DEEPEST = 12;

/**
 * A body in which the conversion keeps paragraphs that are nothing but an automatic number: it drops those without text. A
 * number may come from the style of a paragraph, or one that this is based on; the conversion has to be told of that.
 */
export function withNumberMarks(xml: string, styles: string): string {
  const numbers = numbersOfStyles(styles);
  if (numbers.size === 0 && !xml.includes('<w:numPr')) return xml;
  return xml.replace(PARAGRAPH, (paragraph) => {
    if (paragraph.search(TEXT) >= 0) return paragraph;
    if (paragraph.includes('<w:numPr')) return marked(paragraph);
    const number = numbers.get(STYLED.exec(paragraph)?.[1] ?? '');
    return number === undefined ? paragraph : marked(paragraph.replace(STYLED, (style) => style + number));
  });
}

function marked(paragraph: string): string {
  return paragraph.replace(/<\/w:p>$/, `<w:r><w:t>${MARK}</w:t></w:r>$&`);
}

/** What numbers the paragraphs of each style that numbers them. */
function numbersOfStyles(xml: string): ReadonlyMap<string, string> {
  if (!xml.includes('<w:numPr')) return new Map();
  const styles = new Map(stylesIn(xml).map((style) => [style.id, style]));
  const numberOf = (id: string, depth = 0): string | undefined => {
    const style = depth > DEEPEST ? undefined : styles.get(id);
    return style && (NUMBERED.exec(style.xml)?.[0] ?? (style.base && numberOf(style.base, depth + 1)));
  };
  const numbered = [...styles.keys()].map((id) => [id, numberOf(id)] as const);
  return new Map(numbered.filter((each): each is [string, string] => Boolean(each[1])));
}

/** HTML in which items of lists hold nothing but their number. */
export function withoutNumberMarks(html: string): string {
  return html.replaceAll(MARK, '');
}
