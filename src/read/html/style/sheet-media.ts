/** A style sheet as the rules of one that names what it is for, where the attribute `media` of its element does. */
export function sheetFor(media: string | null, sheet: string): string {
  return media === null || /^\s*(?:all\s*)?$/i.test(media) ? sheet : `@media ${media.trim()} {${sheet}}`;
}
