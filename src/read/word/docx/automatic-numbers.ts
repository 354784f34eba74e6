import { TEXT } from './text-element.js';

/** Each search ends where the next paragraph begins. */
const PARAGRAPH = /<w:p(?=[\s>])(?:(?!<w:p[\s>])[\s\S])*?<\/w:p>/g;

/** Stands in paragraphs that have a number and no text. */
const MARK = '\uE0C9';

/** A body in which the conversion keeps paragraphs that are nothing but an automatic number: it drops those without text. */
export function withNumberMarks(xml: string): string {
  if (!xml.includes('<w:numPr')) return xml;
  return xml.replace(PARAGRAPH, (paragraph) =>
    paragraph.includes('<w:numPr') && paragraph.search(TEXT) < 0
      ? paragraph.replace(/<\/w:p>$/, `<w:r><w:t>${MARK}</w:t></w:r>$&`)
      : paragraph,
  );
}

/** HTML in which items of lists hold nothing but their number. */
export function withoutNumberMarks(html: string): string {
  return html.replaceAll(MARK, '');
}
