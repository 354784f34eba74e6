const PART = /<pkg:part\s([^<>]*)>\s*<pkg:xmlData(?:\s[^<>]*)?>((?:(?!<\/?pkg:)[\s\S])*)<\/pkg:xmlData>/g;
const NAME = /\bpkg:name="\/?([^"]*)"/;

/** The parts of a DOCX that is written out as one file, by their names; pictures are left out. Null for another file, or one cut off. */
export function packageParts(xml: string): ReadonlyMap<string, string> | null {
  if (!xml.includes('</pkg:package>')) return null;
  const parts = new Map<string, string>();
  for (const [, attributes = '', content = ''] of xml.matchAll(PART)) {
    const name = NAME.exec(attributes)?.[1] ?? '';
    if (name !== '') parts.set(name, content);
  }
  return parts;
}
