import type { ArchivedPart } from './mhtml-parts.js';
import { sheetFor } from './style/sheet-media.js';

const LINK = /<link\b[^>]*>/gi;

/**
 * The style sheets that a page links to and its archive holds, as markup to stand behind it: there they move nothing in
 * the page. None for a page in a two-byte encoding, in which they are not written.
 */
export function linkedSheets({ content, location }: ArchivedPart, parts: readonly ArchivedPart[]): string {
  if (content.includes('\0')) return '';
  const sheets = parts.filter(({ type }) => type === 'text/css');
  if (sheets.length === 0) return '';
  const linked = [...content.matchAll(LINK)].flatMap(([link]) => {
    const address = attributeIn(link, 'href');
    if (address === null || !/stylesheet/i.test(attributeIn(link, 'rel') ?? '')) return [];
    const sheet = sheets.find(
      (part) => part.location === address || part.location === whole(address, location),
    );
    return sheet === undefined ? [] : [styleMarkup(sheet.content, attributeIn(link, 'media'))];
  });
  return linked.join('');
}

function attributeIn(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return (match?.[1] ?? match?.[2] ?? match?.[3])?.replaceAll('&amp;', '&').trim() ?? null;
}

function whole(address: string, base: string): string | null {
  return URL.canParse(address, base) ? new URL(address, base).href : null;
}

function styleMarkup(sheet: string, media: string | null): string {
  return `\n<style>${sheetFor(media, sheet.replace(/<\/style/gi, ''))}</style>`;
}
