import { attributeOf, type HtmlElement } from '../markup/tree.js';
import { sheetFor } from './sheet-media.js';

const DATA_SHEET = /^\s*data:text\/css((?:;[^,;]*)*?)(;base64)?,([\s\S]*)$/i;

/** Whether an address may hold a style sheet itself. */
export function mayHoldSheet(address: string): boolean {
  return DATA_SHEET.test(address);
}

/** The style sheet that a link holds in its own address, as programs write it that keep a page in one file; null for others. */
export function dataSheet(link: HtmlElement): string | null {
  if (!/(?:^|\s)stylesheet(?:\s|$)/i.test(attributeOf(link, 'rel') ?? '')) return null;
  const match = DATA_SHEET.exec(attributeOf(link, 'href') ?? '');
  if (match === null) return null;
  const [, , packed, content = ''] = match;
  const sheet = packed === undefined ? decoded(content) : Buffer.from(content, 'base64').toString();
  return sheetFor(attributeOf(link, 'media') ?? null, sheet);
}

/** Signs of which the address makes nothing stay as they are. */
function decoded(content: string): string {
  try {
    return decodeURIComponent(content);
  } catch {
    return content;
  }
}
