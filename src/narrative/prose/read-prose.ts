import type { Form } from '../../forms/index.js';
import type { Block } from '../../model/document.js';
import { narrow, type Where } from '../../model/place.js';
import type { ProseParagraph } from '../../model/prose.js';
import { foldProse } from './fold-prose.js';
import { headingsIn, mayHoldHeading, type Section } from './headings.js';

/** A stretch of the text of a block. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where reading stands: in which section, and whether prose may still come. */
interface State {
  section: Section | null;
  isOpen: boolean;
}

const LINE_END = /[\n\r\f]/gu;
const SENTENCE_END = /[。！？!?；;]["”’）)]*$/u;
const BEGINS_ANEW = /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}[、是]|\d{1,2}[.、)])/u;
/** Lines shorter than this are not wrapped prose: a caption, the end of a paragraph. */
const SHORTEST_WRAPPED = 16;

const OVERVIEW = 'overview';
/** What stands before the first heading: sentences there are of section 一 where its heading is missing. */
const PREFACE: Section = { id: 'preface', hasTable: true };

/**
 * The prose of a document, paragraph by paragraph, under the headings of its sections. What stands before section 一 is
 * left out, and so are tables: under the heading of a table, prose ends where the table begins.
 */
export function readProse(blocks: readonly Block[], forms: readonly Form[]): ProseParagraph[] {
  const captions = tableCaptions(forms);
  const state: State = { section: PREFACE, isOpen: true };
  const paragraphs = blocks.flatMap((block) => {
    if (block.kind === 'table') {
      state.isOpen = false;
      return [];
    }
    return paragraphsOf(block.text, block.where, state, captions);
  });
  const hasOverview = paragraphs.some(({ section }) => section === OVERVIEW);
  const isWanted = ({ section }: ProseParagraph) => section !== PREFACE.id || !hasOverview;
  return paragraphs
    .filter(isWanted)
    .map((each) => (each.section === PREFACE.id ? { ...each, section: OVERVIEW } : each));
}

const captionsOfTables = new WeakMap<readonly Form[], readonly string[]>();

/** Labels with which the tables of the forms begin: banners, corners, spanners; folded once. */
function tableCaptions(forms: readonly Form[]): readonly string[] {
  const known = captionsOfTables.get(forms);
  if (known) return known;
  const panels = forms.flatMap((form) => form.tables).flatMap((table) => table.panels);
  const labels = panels.flatMap(({ banner, corner, spanner }) => [banner, corner, spanner]);
  const captions = [
    ...new Set(labels.flatMap((caption) => (caption ? [foldProse(caption.label).text] : []))),
  ];
  captionsOfTables.set(forms, captions);
  return captions;
}

function paragraphsOf(
  text: string,
  where: Where,
  state: State,
  captions: readonly string[],
): ProseParagraph[] {
  const found: (Stretch & { readonly section: Section })[] = [];
  let isJoined = false;
  for (const line of linesOf(text)) {
    const raw = text.slice(line.start, line.end);
    // Behind its tables a document can have thousands of lines with one figure each.
    if (!state.isOpen && !mayHoldHeading(raw)) continue;
    const folded = foldProse(raw);
    for (const piece of underHeadings(folded.text, state)) {
      const prose = proseOf(folded.text.slice(piece.start, piece.end), state, captions, piece.section);
      if (prose === '') {
        isJoined = false;
        continue;
      }
      const start = line.start + folded.offsets[piece.start]!;
      const end = line.start + folded.offsets[piece.start + prose.length]!;
      const last = found.at(-1);
      if (isJoined && last && last.section === piece.section && !BEGINS_ANEW.test(prose)) {
        found[found.length - 1] = { ...last, end };
      } else found.push({ start, end, section: piece.section });
      isJoined = prose.length >= SHORTEST_WRAPPED && !SENTENCE_END.test(prose);
    }
    if (raw.trim() === '') isJoined = false;
  }
  return found.map(({ start, end, section }) => ({
    section: section.id,
    text: text.slice(start, end),
    where: narrow(where, start, end),
  }));
}

function linesOf(text: string): Stretch[] {
  const lines: Stretch[] = [];
  let start = 0;
  for (const { index: end } of text.matchAll(LINE_END)) {
    lines.push({ start, end });
    start = end + 1;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** The stretches of a line by the section they stand in; headings change the state and belong to none. */
function underHeadings(line: string, state: State): (Stretch & { readonly section: Section })[] {
  const pieces: (Stretch & { readonly section: Section })[] = [];
  let from = 0;
  for (const { section, start, end } of headingsIn(line)) {
    if (start < from) continue;
    if (state.section && state.isOpen && start > from) {
      pieces.push({ start: from, end: start, section: state.section });
    }
    state.section = section;
    state.isOpen = true;
    from = end;
  }
  if (state.section && state.isOpen && from < line.length) {
    pieces.push({ start: from, end: line.length, section: state.section });
  }
  return pieces;
}

/** The part of a stretch that is prose. Where a table begins, the section has no more of it. */
function proseOf(text: string, state: State, captions: readonly string[], section: Section): string {
  const table = tableBegins(text, captions, section);
  if (table < 0) return section.hasTable && !text.includes('。') ? '' : text;
  if (state.section === section) state.isOpen = false;
  return text.slice(0, text.lastIndexOf('。', table) + 1);
}

/** Where a table begins in a stretch, or -1. In a section without a table only a line that begins with its label counts. */
function tableBegins(text: string, captions: readonly string[], section: Section): number {
  if (!section.hasTable) return captions.some((caption) => text.startsWith(caption)) ? 0 : -1;
  const places = captions.map((caption) => text.indexOf(caption)).filter((at) => at >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}
