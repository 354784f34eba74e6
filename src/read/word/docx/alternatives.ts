/** Text in two versions, without drawings: the first is for programs that know the words of newer ones. */
const ALTERNATIVES =
  /<mc:AlternateContent(?:\s[^<>]*)?>\s*<mc:Choice(?:\s[^<>]*)?>((?:(?!<\/?mc:|<w:(?:drawing|pict|object)[\s>])[\s\S])*)<\/mc:Choice>(?:(?!<mc:AlternateContent[\s>])[\s\S])*?<\/mc:AlternateContent>/g;

/** A body with the version of its text that Word shows; the conversion takes the one for programs of old. */
export function withShownAlternatives(xml: string): string {
  return xml.replace(ALTERNATIVES, (all, shown: string) => (/<w:t[\s>]/.test(shown) ? shown : all));
}
