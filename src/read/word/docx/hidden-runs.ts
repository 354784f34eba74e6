const RUN = /<w:r[ >](?:(?!<w:r[ >])[\s\S])*?<\/w:r>/g;
// Each search ends where the next could begin: files of `<w:rPr>` or `<w:t ` over and over took the square of their length.
const HIDDEN = /<w:rPr>(?:(?!<\/?w:rPr>)[\s\S])*?<w:vanish(?:\s*\/>|\s+w:val="(?:1|true|on)")/;
const STYLED = /<w:rPr>(?:(?!<\/?w:rPr>)[\s\S])*?<w:rStyle\s+w:val="([^"<>]*)"/;
const STYLE = /<w:style(?:\s[^<>]*)?\sw:styleId="([^"<>]*)"(?:(?!<w:style[\s>])[\s\S])*?<\/w:style>/g;
const TEXT = /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>/g;

/** A WordprocessingML document without what its reader does not see. */
export interface SeenRuns {
  readonly xml: string;
  /** Texts of the runs that were hidden, in order; each as long as neighbours are hidden, too. */
  readonly hidden: readonly string[];
}

/** Takes the text out of runs that a document hides, by themselves or by a style of those in `styles`. */
export function withoutHiddenRuns(xml: string, styles: ReadonlySet<string>): SeenRuns {
  if (!xml.includes('<w:vanish') && styles.size === 0) return { xml, hidden: [] };
  const hidden: string[] = [];
  let goesOn = false;
  const seen = xml.replace(RUN, (run) => {
    const isHidden = HIDDEN.test(run) || styles.has(STYLED.exec(run)?.[1] ?? '');
    const text = isHidden ? [...run.matchAll(TEXT)].map((match) => match[1] ?? '').join('') : '';
    if (text !== '') hidden.push(goesOn ? `${hidden.pop() ?? ''}${text}` : text);
    goesOn = text !== '';
    return isHidden ? run.replace(TEXT, '') : run;
  });
  return { xml: seen, hidden };
}

/** Ids of the styles that hide text, by the part of a file that describes its styles. */
export function hidingStyles(xml: string): ReadonlySet<string> {
  if (!xml.includes('<w:vanish')) return new Set();
  const styles = [...xml.matchAll(STYLE)].filter(([style]) => HIDDEN.test(style));
  return new Set(styles.map(([, id = '']) => id));
}
