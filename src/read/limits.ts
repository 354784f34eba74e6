import type { Document } from '../model/document.js';
import { GoujiError } from '../model/error.js';

/**
 * Characters of one document: about a hundred long reports. Of sixty times as many (a text of 60 MB) the lines and cells
 * took seven gigabytes, and the run ended with them. Blanks of a plain text are not counted: it may be padded with them.
 */
export const MAX_CHARACTERS = 1_000_000;

/** Tags of one page. Reports saved by spreadsheet programs have ten thousand; 400,000 held a gigabyte. */
const MAX_TAGS = 250_000;

/** Control words and coded bytes of a rich text: two for each character, and as many again for its looks. */
const MAX_CONTROLS = 4_000_000;

const FIRST_VISIBLE = 0x21;

/** @throws GoujiError `E_TOO_LONG` for a text of more characters than one document is read with */
export function boundText(text: string): void {
  let characters = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= FIRST_VISIBLE) characters += 1;
  bound(characters, MAX_CHARACTERS, 'characters');
}

/** @throws GoujiError `E_TOO_LONG` for a page of more tags than one document is read with */
export function boundMarkup(html: string): void {
  if (html.length > MAX_TAGS) bound(countOf('<', html), MAX_TAGS, 'tags');
}

/** @throws GoujiError `E_TOO_LONG` for a rich text of more controls than one document is read with */
export function boundRichText(rtf: string): void {
  bound(countOf('\\', rtf), MAX_CONTROLS, 'control words');
}

/** How often a sign stands in a text. */
export function countOf(sign: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** @throws GoujiError `E_TOO_LONG` for a document of more characters than one is read with */
export function boundDocument({ blocks }: Document): void {
  let characters = 0;
  for (const block of blocks) {
    if (block.kind !== 'table') characters += block.text.length;
    else for (const row of block.rows) for (const { raw } of row) characters += raw.length;
  }
  bound(characters, MAX_CHARACTERS, 'characters');
}

function bound(count: number, most: number, things: string): void {
  if (count > most) throw tooLong(`more than ${most} ${things}`);
}

/** The refusal of a file for how much it holds. */
export function tooLong(holds: string): GoujiError {
  const remedy = 'divide the file, and read the part that holds the report';
  return new GoujiError('E_TOO_LONG', `the file holds ${holds}`, remedy);
}
