import type { Parts } from './parts.js';

/** What the references of a body may lead to. */
type Reached = Pick<Parts, 'targets' | 'footnotes' | 'endnotes'>;

const NOTE = /<w:(foot|end)noteReference(?:\s[^<>]*?)?\sw:id="([^"]*)"[^<>]*>/g;
const LINK = /(<w:hyperlink(?:\s[^<>]*?)?)\sr:id="([^"]*)"/g;
const NOTE_ID = /<w:(?:foot|end)note(?:\s[^<>]*?)?\sw:id="([^"]*)"/g;

/**
 * The body without its references to notes and pages that the file does not hold. Programs that cut the notes out of a
 * report leave such behind, and the conversion gives up at the first.
 *
 * @param textOf gives the text of a part, null for none
 */
export function withoutLostReferences(
  xml: string,
  { targets, footnotes, endnotes }: Reached,
  textOf: (name: string) => string | null,
): string {
  const idsOf = new Map<string, ReadonlySet<string>>();
  const holdsNote = (kind: string, id: string) => {
    const ids = idsOf.get(kind) ?? noteIds(textOf(kind === 'foot' ? footnotes : endnotes) ?? '');
    idsOf.set(kind, ids);
    return ids.has(id);
  };
  return xml
    .replace(NOTE, (reference, kind: string, id: string) => (holdsNote(kind, id) ? reference : ''))
    .replace(LINK, (link, head: string, id: string) => (targets.has(id) ? link : head));
}

function noteIds(xml: string): ReadonlySet<string> {
  return new Set([...xml.matchAll(NOTE_ID)].map(([, id = '']) => id));
}
