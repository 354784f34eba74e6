import { TONED_GLOSS } from './glosses.js';
import traditional from './traditional.json' with { type: 'json' };

const TRADITIONAL: Readonly<Record<string, string>> = traditional;

/** Characters that are drawn with no width or only steer the direction of text. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\p{Variation_Selector}/gu;
/** Raised digits: marks of notes, which NFKC would make plain ones. A class of a regular expression. */
export const RAISED_DIGIT = '[⁰¹²³⁴-⁹]';
const NOT_ASCII = /[^\0-\x7f]/u;
const HAN = /\p{Script=Han}/gu;

/** A circled number is the serial number of a label; NFKC would make it a bare digit. */
const CIRCLED = /[①-⑳]/gu;

/**
 * A text as it is compared: full-width, compatibility and radical forms as the ordinary ones (NFKC), traditional signs
 * as simplified, invisible characters and how a sign is read gone; blanks are kept. One character may become none or several.
 */
export function foldCharacters(text: string): string {
  if (!NOT_ASCII.test(text)) return text;
  return foldOneByOne(text) ?? foldByRules(text);
}

function foldByRules(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(TONED_GLOSS, '')
    .replace(CIRCLED, (sign) => `${sign.charCodeAt(0) - 0x245f}.`)
    .normalize('NFKC')
    .replace(HAN, (sign) => TRADITIONAL[sign] ?? sign);
}

/** What nearly all signs of reports become, by their code units; 0 for those that only the rules know. */
const FOLDED = oneToOne();

/** The common case at a tenth of the cost: null where a sign is met that does not become one sign, whatever is beside it. */
function foldOneByOne(text: string): string | null {
  let folded = '';
  let copied = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    const becomes = FOLDED[sign]!;
    if (becomes === sign) continue;
    if (becomes === 0) return null;
    folded += text.slice(copied, at) + String.fromCharCode(becomes);
    copied = at + 1;
  }
  return copied === 0 ? text : folded + text.slice(copied);
}

function oneToOne(): Uint16Array {
  const folded = new Uint16Array(1 << 16);
  // ASCII, quotation marks, punctuation of Chinese, signs of Chinese.
  for (const [first, last] of [
    [0x01, 0x7f],
    [0xb7, 0xb7],
    [0x2014, 0x2015],
    [0x2018, 0x201f],
    [0x3001, 0x3004],
    [0x3008, 0x3020],
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
  ] as const) {
    for (let sign = first; sign <= last; sign += 1) folded[sign] = sign;
  }
  for (let wide = 0xff01; wide <= 0xff5e; wide += 1) folded[wide] = wide - 0xfee0;
  for (const blank of [0x00a0, 0x3000]) folded[blank] = 0x20;
  for (const [sign, simplified] of Object.entries(TRADITIONAL))
    folded[sign.charCodeAt(0)] = simplified.charCodeAt(0);
  return folded;
}
