import { attributeOf, type HtmlElement } from '../markup/tree.js';
import { bears, means, type RuleSelector, ruleSelectors } from './selector.js';
import { plainRules } from './style-sheet.js';

/** What the style sheets of a page set before or behind the content of an element; null where they set nothing. */
export type Generated = (element: HtmlElement, side: Side) => Printed | null;

type Side = (typeof SIDES)[number];
const SIDES = ['before', 'after'] as const;

/** What a style sheet prints itself. */
export interface Printed {
  readonly text: string;
  /** Whether a counter or variable prints more beside it, which only a browser works out. */
  readonly isCounted: boolean;
  /** Whether a picture is shown beside it. */
  readonly hasPicture: boolean;
}

/** A piece of generated content: text as written, an attribute of the element, what only a browser works out, or a picture. */
type Piece =
  | { readonly text: string }
  | { readonly attribute: string }
  | { readonly isCounted: true }
  | { readonly isPicture: true };

interface GeneratingRule {
  readonly selector: RuleSelector;
  readonly pieces: readonly Piece[];
}

const PICTURE = 'url\\((?:"[^"]*"|\'[^\']*\'|[^()"\']*)\\)';
const COUNTED = 'counters?\\([^()]*\\)|var\\([^()]*\\)';
const CONTENT = new RegExp(
  `(?:^|[;\\s])content\\s*:\\s*((?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|attr\\([\\w-]+\\)|${COUNTED}|${PICTURE}|\\s)+)\\s*(?:;|!|$)`,
  'iu',
);
const PIECE = new RegExp(
  `"((?:[^"\\\\]|\\\\.)*)"|'((?:[^'\\\\]|\\\\.)*)'|attr\\(([\\w-]+)\\)|(${COUNTED})|(${PICTURE})`,
  'giu',
);
const ESCAPE = /\\([0-9a-f]{1,6})\s?|\\(.)/giu;
const SETTING = /(?<![\w-])(--[\w-]+)\s*:([^;}]*)/gu;
const VARIABLE = /^var\(\s*(--[\w-]+)/iu;
/** Bullets, quotation marks and the letters of icon fonts are ornaments. */
const WORD = /[\p{Script=Han}\p{N}]/u;
const HIDING = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/**
 * Prepares to tell what the style sheets of a page print themselves: figures are kept from being copied that way.
 *
 * @returns null where no rule prints words or digits, as on nearly all pages
 */
export function generatedText(sheets: readonly string[]): Generated | null {
  if (!sheets.some((sheet) => /content\s*:\s*["'acuv]/i.test(sheet))) return null;
  const ornaments = ornamentsOf(sheets);
  const rules: Record<Side, GeneratingRule[]> = { before: [], after: [] };
  for (const { selectors, declarations } of sheets.flatMap((sheet) => [...plainRules(sheet)])) {
    const pieces = piecesOf(declarations, ornaments);
    const isHiding = HIDING.test(declarations);
    if (pieces.length === 0 && !isHiding) continue;
    for (const selector of ruleSelectors(selectors)) {
      const side = SIDES.find((each) => each === selector.part);
      if (side && !selector.isUncertain) rules[side].push({ selector, pieces: isHiding ? [] : pieces });
    }
  }
  if (![...rules.before, ...rules.after].some(({ pieces }) => pieces.length > 0)) return null;
  return (element, side) => {
    const winning = rules[side].findLast(
      ({ selector }) => bears(element, selector) && means(selector, element),
    );
    return winning === undefined || winning.pieces.length === 0 ? null : printed(winning.pieces, element);
  };
}

function piecesOf(declarations: string, ornaments: ReadonlySet<string>): Piece[] {
  const written = CONTENT.exec(declarations)?.[1] ?? '';
  const pieces = [...written.matchAll(PIECE)].map(
    ([, double, single, attribute, counted, picture]): Piece => {
      const variable = VARIABLE.exec(counted ?? '')?.[1];
      if (variable !== undefined && ornaments.has(variable)) return { text: '' };
      if (counted !== undefined) return { isCounted: true };
      if (picture !== undefined) return { isPicture: true };
      return attribute === undefined ? { text: unescaped(double ?? single ?? '') } : { attribute };
    },
  );
  return pieces.some((piece) => !('text' in piece) || WORD.test(piece.text)) ? pieces : [];
}

/** The variables that are set to ornaments only: icon fonts keep their letters in some. */
function ornamentsOf(sheets: readonly string[]): ReadonlySet<string> {
  const settings = sheets.flatMap((sheet) => [...sheet.matchAll(SETTING)]);
  const words = settings.flatMap(([, name = '', value = '']) => (WORD.test(unescaped(value)) ? [name] : []));
  const ornaments = new Set(settings.map(([, name = '']) => name));
  for (const name of words) ornaments.delete(name);
  return ornaments;
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

function printed(pieces: readonly Piece[], element: HtmlElement): Printed {
  return {
    text: pieces.map((piece) => textOf(piece, element)).join(''),
    isCounted: pieces.some((piece) => 'isCounted' in piece),
    hasPicture: pieces.some((piece) => 'isPicture' in piece),
  };
}

function textOf(piece: Piece, element: HtmlElement): string {
  if ('isCounted' in piece || 'isPicture' in piece) return '';
  return 'text' in piece ? piece.text : (attributeOf(element, piece.attribute.toLowerCase()) ?? '');
}
