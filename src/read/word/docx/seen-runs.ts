import type { StyleOf } from '../based-styles.js';
import { lookOf, PLAIN_CHARACTERS } from '../character-state.js';
import { propertiesOf, RUN_PROPERTIES, withProperties } from './run-properties.js';
import { TEXT } from './text-element.js';

// Each search ends where the next could begin: files of `<w:rPr>` or `<w:t ` over and over took the square of their length.
const PART =
  /<\/?w:tbl>|<w:p(?=[\s>])|<w:pStyle\s+w:val="([^"<>]*)"|<w:r[ >](?:(?!<w:r[ >])[\s\S])*?<\/w:r>/g;
const STYLED = /<w:rStyle\s+w:val="([^"<>]*)"/;
const TELLING = /<w:(?:vanish|dstrike|position|color\s[^<>]*w:val="[Ff]{6}"|sz\s+w:val="[0-2]")/;

/** Stand around text that is written in white. */
const FAINT = ['\uE0C7', '\uE0C8'] as const;

/** Properties in the words that the conversion knows, by how text looks. */
const KNOWN = {
  struck: '<w:rPr><w:strike/></w:rPr>',
  raised: '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
} as const;

/** A WordprocessingML document without what its reader does not see. */
export interface SeenRuns {
  readonly xml: string;
  /** Texts of the runs that were hidden, in order; each as long as neighbours are hidden, too. */
  readonly hidden: readonly string[];
}

/** What the rest of a document says of its runs. */
interface Around {
  readonly styleOf: StyleOf<string | undefined>;
  /** False where no style sets characters apart. */
  readonly tells: boolean;
  /** Whether no ground but white lies below anything: white text in a table is hidden then. */
  readonly isBare?: () => boolean;
}

/**
 * Takes the text out of runs that a document hides, and says of those that are struck out, raised or white by what they
 * say themselves or by their styles, that they are so.
 */
export function seenRuns(xml: string, { styleOf, tells, isBare = () => false }: Around): SeenRuns {
  if (!tells && !TELLING.test(xml)) return { xml, hidden: [] };
  const hidden: string[] = [];
  let goesOn = false;
  let paragraph = PLAIN_CHARACTERS;
  let depth = 0;
  let bare: boolean | undefined;
  const hides = () => {
    bare ??= isBare();
    return bare;
  };
  const seen = xml.replace(PART, (part, style: string | undefined) => {
    if (part.endsWith('w:tbl>')) {
      depth += part.startsWith('</') ? -1 : 1;
      return part;
    }
    if (!part.startsWith('<w:r')) {
      paragraph = styleOf(style, PLAIN_CHARACTERS);
      return part;
    }
    const properties = propertiesOf(part);
    const styled = styleOf(STYLED.exec(properties)?.[1], paragraph);
    const stated = lookOf(withProperties(styled, properties));
    const look = stated === 'faint' && depth > 0 && hides() ? 'hidden' : stated;
    const text = look === 'hidden' ? [...part.matchAll(TEXT)].map((match) => match[1] ?? '').join('') : '';
    if (text !== '') hidden.push(goesOn ? `${hidden.pop() ?? ''}${text}` : text);
    goesOn = text !== '';
    if (look === 'hidden') return part.replace(TEXT, '');
    if (look === 'faint') return part.replace(TEXT, faintText);
    return look === 'struck' || look === 'raised' ? withKnown(part, KNOWN[look]) : part;
  });
  return { xml: seen, hidden };
}

function faintText(element: string, text: string): string {
  return element.replace(`>${text}<`, `>${FAINT[0]}${text}${FAINT[1]}<`);
}

function withKnown(run: string, properties: string): string {
  return RUN_PROPERTIES.test(run)
    ? run.replace(RUN_PROPERTIES, properties)
    : run.replace(/^<w:r(?:\s[^<>]*)?>/, (start) => start + properties);
}

/** HTML in which white text is marked as such. */
export function withFaintText(html: string): string {
  return html.replaceAll(FAINT[0], '<span style="color:#fff">').replaceAll(FAINT[1], '</span>');
}
