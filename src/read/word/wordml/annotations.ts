const TAG = /<(\/?)aml:(annotation|content)(?=[\s/>])([^<>]*?)(\/?)>/g;
const TYPE = /\bw:type="Word\.(\w+)"/;
/** What a DOCX writes for a tracked change. */
const CHANGES: Readonly<Record<string, string>> = { Insertion: 'w:ins', Deletion: 'w:del' };
/** Stands around what a comment says, which is no text of the document. */
const COMMENT = 'comment-left-out';
const COMMENTS = new RegExp(`<${COMMENT}>(?:(?!<${COMMENT}>)[\\s\\S])*?<\\/${COMMENT}>`, 'g');

/** A document of Word 2003 with its tracked changes as a DOCX writes them, without comments and bookmarks. */
export function acceptedAnnotations(xml: string): string {
  if (!xml.includes('<aml:')) return xml;
  const open: (string | null)[] = [];
  const known = xml.replace(TAG, (_, slash: string, name: string, attributes: string, ends: string) => {
    if (name === 'content') return '';
    if (slash !== '') return closed(open.pop());
    const type = TYPE.exec(attributes)?.[1] ?? '';
    const element = type === 'Comment' ? COMMENT : (CHANGES[type] ?? null);
    if (ends !== '') return element === null || element === COMMENT ? '' : `<${element}/>`;
    open.push(element);
    return element === null ? '' : `<${element}>`;
  });
  return known.replace(COMMENTS, '');
}

function closed(element: string | null | undefined): string {
  return element == null ? '' : `</${element}>`;
}
