import type { Parts } from './parts.js';

/** What the references of a body may lead to. */
type Reached = Pick<Parts, 'targets' | 'notes'>;

const NOTE = /<w:(foot|end)noteReference(?:\s[^<>]*?)?\sw:id="([^"]*)"[^<>]*>/g;
const LINK = /(<w:hyperlink(?:\s[^<>]*?)?)\sr:id="([^"]*)"/g;

/**
 * The body without its references to notes and pages that the file does not hold. Programs that cut the notes out of a
 * report leave such behind, and the conversion gives up at the first.
 */
export function withoutLostReferences(xml: string, { targets, notes }: Reached): string {
  return xml
    .replace(NOTE, (reference, kind: string, id: string) =>
      notes.get(`${kind}note`)?.has(id) === true ? reference : '',
    )
    .replace(LINK, (link, head: string, id: string) => (targets.has(id) ? link : head));
}
