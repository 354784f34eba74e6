import { acceptedAnnotations } from './annotations.js';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The body of a file that says of nothing else where it is. */
const BODY = 'word/document.xml';

const ROOT = /<w:wordDocument(\s[^<>]*)>/;
const NAMESPACE = /\sxmlns:(?!w=)[\w-]+="[^"]*"/g;

/** What Word 2003 writes otherwise than a DOCX does, or a DOCX keeps elsewhere. */
const REWRITES: readonly (readonly [markup: RegExp, instead: string])[] = [
  // Pictures, notes, and what stands at the head and foot of pages.
  [/<w:(binData|footnote|endnote|hdr|ftr)(?=[\s>])(?:(?!<w:\1[\s>])[\s\S])*?<\/w:\1>/g, ''],
  // Sections, and what Word found out about the text: a date, a place, a measure.
  [/<\/?(?:wx|st\d+):[^<>]*>/g, ''],
  [/<w:vmerge(?=[\s/>])/g, '<w:vMerge'],
  [/<w:hmerge(?=[\s/>])/g, '<w:hMerge'],
  [/<(\/?)w:listPr>/g, '<$1w:numPr>'],
  [/<w:ilfo(?=\s)/g, '<w:numId'],
  [/<w:hlink(?=[\s>])[^<>]*>|<\/w:hlink>/g, ''],
];

/** The parts of the DOCX that says the same as a document of Word 2003; null for another file, or one cut off. */
export function partsOf2003(xml: string): ReadonlyMap<string, string> | null {
  const root = ROOT.exec(xml);
  const body = between(xml, '<w:body>', '</w:body>');
  if (root === null || body === null) return null;
  const open = (tag: string) =>
    `<${tag} xmlns:w="${MAIN}"${(root[1] ?? '').match(NAMESPACE)?.join('') ?? ''}>`;
  const known = REWRITES.reduce(
    (text, [markup, instead]) => text.replace(markup, instead),
    acceptedAnnotations(body),
  );
  const styles = between(xml, '<w:styles>', '</w:styles>') ?? '';
  return new Map([
    [
      '_rels/.rels',
      `<Relationships><Relationship Id="r1" Type="${RELATIONSHIPS}/officeDocument" Target="${BODY}"/></Relationships>`,
    ],
    [BODY, `${open('w:document')}<w:body>${known}</w:body></w:document>`],
    ['word/styles.xml', `${open('w:styles')}${styles}</w:styles>`],
  ]);
}

function between(xml: string, start: string, end: string): string | null {
  const from = xml.indexOf(start);
  const to = xml.lastIndexOf(end);
  return from === -1 || to < from ? null : xml.slice(from + start.length, to);
}
