import { type Block, type Document, isTable, type Table } from '../../model/document.js';
import { boundDocument, boundMarkup } from '../limits.js';
import { emitBlocks } from './emit.js';
import { countUp } from './markup/counted-up.js';
import { showKeptMarkup } from './markup/kept-markup.js';
import { type ParsedPage, parsePage } from './markup/parse.js';
import { placeFinder } from './markup/place.js';
import { childElements, descendants, type HtmlElement, isElement, subtreeText } from './markup/tree.js';
import { newTables, withOfferedPanes } from './offered-panes.js';
import { toRemarks } from './remarks.js';
import { withoutRepeats } from './repeats.js';
import { type DisplayOf, displayReader, uncovered } from './style/display.js';
import { generatedText } from './style/generated.js';
import { placingReader } from './style/placing.js';
import { styleSheets } from './style/style-sheet.js';
import { findTruncation } from './truncation.js';
import type { Observation } from './walk/observations.js';
import { walkPage } from './walk/walk.js';

/**
 * Reads a page as a person sees it in a browser: paragraphs, tables and runs of separated text in reading order, each
 * with its place in `html`. Nothing is chosen by site or class name; what is hidden, struck out or cut off is remarked.
 *
 * @throws GoujiError `E_TOO_LONG`
 */
export function readHtml(html: string): Document {
  boundMarkup(html);
  const document = readPage(html, html, (displayOf) => displayOf);
  boundDocument(document);
  if (!mayKeepTables(html)) return document;
  return document.blocks.some(isTable) ? withPanes(html, document) : withKeptTables(html, document);
}

/** A page that shows its tables one at a time, with those that it hides at first. */
function withPanes(html: string, seen: Document): Document {
  if (!seen.remarks.some(({ code }) => code === 'HIDDEN_TEXT')) return seen;
  const whole = readPage(html, html, withOfferedPanes(html));
  boundDocument(whole);
  const [first] = newTables(whole, seen);
  return first === undefined ? seen : uncoveredWith(whole, first);
}

/** A page that shows no table at first, with those that its scripts hold or its styles hide. */
function withKeptTables(html: string, document: Document): Document {
  const kept = showKeptMarkup(html);
  boundMarkup(kept);
  const shown = readPage(html, kept, uncovered);
  boundDocument(shown);
  const largest = shown.blocks.filter(isTable).find(({ rows }) => rows.length >= FEWEST_ROWS);
  return largest === undefined ? document : uncoveredWith(shown, largest);
}

function uncoveredWith(document: Document, { where }: Table): Document {
  return { ...document, remarks: [...document.remarks, { code: 'UNCOVERED', text: UNCOVERED, where }] };
}

const UNCOVERED = 'the page keeps its tables out of sight until a script shows them; they were read';
/** A page without a table in sight is only read again for a table of so many rows. */
const FEWEST_ROWS = 6;

function mayKeepTables(html: string): boolean {
  return /(?:<|&lt;|\\u003c)t[dh]\b/i.test(html);
}

/**
 * @param html the page as published
 * @param source the same with other signs in the same places, to be read in its stead
 */
function readPage(html: string, source: string, seenAs: (displayOf: DisplayOf) => DisplayOf): Document {
  const page = parsePage(source);
  const { body } = page;
  const title = page.head === null ? null : titleOf(page.head);
  if (body === null) return { title, blocks: [], remarks: [] };
  const roots = page.head === null ? [body] : [page.head, body];
  countUp(page.tags, roots);
  const sheets = styleSheets(page.tags, roots);
  const { content, observations } = walkPage(
    body,
    { displayOf: seenAs(displayReader(page.tags, sheets)), placingOf: placingReader(page.tags, sheets) },
    generatedText(sheets),
  );
  const placeOf = placeFinder(html.length, page.shift);
  const noted = [...observations];
  const blocks = emitBlocks(content.pieces, placeOf, noted);
  const told = [
    ...withoutSideFrames(noted, blocks),
    ...shellOf(page, body, blocks),
    ...findTruncation(source, page, body),
  ];
  const once = withoutRepeats(blocks);
  return { title, blocks: once.blocks, remarks: [...toRemarks(told, placeOf), ...once.remarks] };
}

function titleOf(head: HtmlElement): string | null {
  const element = childElements(head).find(({ tagName }) => tagName === 'title');
  const text = element !== undefined ? subtreeText(element).replace(/\s+/g, ' ').trim() : '';
  return text === '' ? null : text;
}

/** Most pages embed something (a map, a share button): it only matters where the page has no table of its own. */
function withoutSideFrames(
  observations: readonly Observation[],
  blocks: readonly Block[],
): readonly Observation[] {
  if (!blocks.some(isTable)) return observations;
  return observations.filter((observation) => observation.code !== 'EMBEDDED_DOCUMENT');
}

function shellOf(page: ParsedPage, body: HtmlElement, blocks: readonly Block[]): Observation[] {
  if (blocks.length > 0) return [];
  const roots = page.head === null ? [body] : [body, page.head];
  for (const root of roots) {
    for (const node of descendants(root)) {
      if (isElement(node, 'script')) return [{ code: 'SCRIPT_SHELL', text: '', element: node }];
    }
  }
  return [];
}
