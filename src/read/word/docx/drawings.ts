/** Pictures, shapes and embedded objects, each by itself. Those with text in them are left to the conversion. */
const DRAWING =
  /<w:(drawing|pict|object)(?=[\s>])(?:(?!<w:(?:drawing|pict|object|txbxContent)[\s>])[\s\S])*?<\/w:\1>/g;

/** Stands where a drawing was. */
const MARK = '\uE0C6';

/** A body with a mark for each of its drawings: the conversion drops shapes, and gives up over pictures that lie elsewhere. */
export function withDrawingMarks(xml: string): string {
  return xml.replace(DRAWING, `<w:t>${MARK}</w:t>`);
}

/** HTML in which drawings are pictures. They are not read; that they are there is. */
export function withDrawings(html: string): string {
  return html.replaceAll(MARK, '<img>');
}
