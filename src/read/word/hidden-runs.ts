const RUN = /<w:r[ >](?:(?!<w:r[ >])[\s\S])*?<\/w:r>/g;
// Each search ends where the next could begin: files of `<w:rPr>` or `<w:t ` over and over took the square of their length.
const HIDDEN = /<w:rPr>(?:(?!<\/?w:rPr>)[\s\S])*?<w:vanish(?:\s*\/>|\s+w:val="(?:1|true|on)")/;
const TEXT = /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>/g;

/** Texts of the runs that a WordprocessingML document hides, in order; each as long as neighbours are hidden, too. */
export function hiddenRuns(xml: string): string[] {
  const hidden: string[] = [];
  if (!xml.includes('<w:vanish')) return hidden;
  let goesOn = false;
  for (const [run] of xml.matchAll(RUN)) {
    const text = HIDDEN.test(run) ? [...run.matchAll(TEXT)].map((match) => match[1] ?? '').join('') : '';
    if (text !== '') hidden.push(goesOn ? `${hidden.pop() ?? ''}${text}` : text);
    goesOn = text !== '';
  }
  return hidden;
}
