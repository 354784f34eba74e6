import { attributeOf, type HtmlElement } from '../markup/tree.js';
import { bears, parseSelector, type Selector, standsIn } from './selector.js';
import { plainRules } from './style-sheet.js';

/** Text that the style sheets of a page set before or behind the content of an element; empty where they set none. */
export type GeneratedText = (element: HtmlElement, side: Side) => string;

type Side = 'before' | 'after';

/** A piece of generated content: text as written, or an attribute of the element. */
type Piece = { readonly text: string } | { readonly attribute: string };

interface GeneratingRule {
  readonly selector: Selector;
  readonly pieces: readonly Piece[];
}

const CONTENT =
  /(?:^|[;\s])content\s*:\s*((?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|attr\([\w-]+\)|\s)+)\s*(?:;|!|$)/iu;
const PIECE = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|attr\(([\w-]+)\)/giu;
const ESCAPE = /\\([0-9a-f]{1,6})\s?|\\(.)/giu;
const PSEUDO = /::?(before|after)$/iu;
/** Bullets, quotation marks and the letters of icon fonts are ornaments. */
const WORD = /[\p{Script=Han}\p{N}]/u;
const HIDING = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/**
 * Prepares to tell what the style sheets of a page print themselves: figures are kept from being copied that way.
 *
 * @returns null where no rule prints words or digits, as on nearly all pages
 */
export function generatedText(sheets: readonly string[]): GeneratedText | null {
  if (!sheets.some((sheet) => /content\s*:\s*["'a]/i.test(sheet))) return null;
  const rules: Record<Side, GeneratingRule[]> = { before: [], after: [] };
  for (const { selectors, declarations } of sheets.flatMap((sheet) => [...plainRules(sheet)])) {
    const pieces = piecesOf(declarations);
    const isHiding = HIDING.test(declarations);
    if (pieces.length === 0 && !isHiding) continue;
    for (const selector of selectors.split(',')) addRule(rules, selector.trim(), isHiding ? [] : pieces);
  }
  if (![...rules.before, ...rules.after].some(({ pieces }) => pieces.length > 0)) return null;
  return (element, side) => {
    const winning = rules[side].findLast(
      ({ selector }) => bears(element, selector) && standsIn(element, selector),
    );
    return winning?.pieces.map((piece) => textOf(piece, element)).join('') ?? '';
  };
}

function addRule(rules: Record<Side, GeneratingRule[]>, text: string, pieces: readonly Piece[]): void {
  const side = PSEUDO.exec(text)?.[1]?.toLowerCase() as Side | undefined;
  const selector = side === undefined ? null : parseSelector(text.replace(PSEUDO, ''));
  if (side !== undefined && selector !== null && !selector.isUncertain)
    rules[side].push({ selector, pieces });
}

function piecesOf(declarations: string): Piece[] {
  const written = CONTENT.exec(declarations)?.[1] ?? '';
  const pieces = [...written.matchAll(PIECE)].map(
    ([, double, single, attribute]): Piece =>
      attribute === undefined ? { text: unescaped(double ?? single ?? '') } : { attribute },
  );
  return pieces.some((piece) => 'attribute' in piece || WORD.test(piece.text)) ? pieces : [];
}

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_, code?: string, sign?: string) =>
    code === undefined ? (sign ?? '') : characterOf(Number.parseInt(code, 16)),
  );
}

/** Empty for a number that is no character. */
function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function textOf(piece: Piece, element: HtmlElement): string {
  return 'text' in piece ? piece.text : (attributeOf(element, piece.attribute.toLowerCase()) ?? '');
}
