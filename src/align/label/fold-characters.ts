import traditional from './traditional.json' with { type: 'json' };

const TRADITIONAL: Readonly<Record<string, string>> = traditional;

/** Characters that are drawn with no width or only steer the direction of text. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const NOT_ASCII = /[^\0-\x7f]/u;
const HAN = /\p{Script=Han}/gu;

/**
 * A text as it is compared: full-width, compatibility and radical forms as the ordinary ones (NFKC), traditional signs
 * as simplified, invisible characters gone; blanks are kept. One character may become none or several.
 */
export function foldCharacters(text: string): string {
  if (!NOT_ASCII.test(text)) return text;
  return text
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .replace(HAN, (sign) => TRADITIONAL[sign] ?? sign);
}
