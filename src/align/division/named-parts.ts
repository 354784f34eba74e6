import type { FoldedLabel } from '../label/fold-label.js';
import { type LabelIndex, SURE_LIKENESS } from '../label/label-index.js';
import { namesYear } from '../label/term.js';
import { holdsFigure, isBlank, type PageLine } from '../page/page-line.js';
import { captionTerm } from './caption-term.js';
import type { OfYears } from './named-lines.js';
import { ownPlace } from './own-label.js';

/** A line in which nothing stands but the name of a year, or a caption that begins or ends with it. */
interface NameLine {
  readonly at: number;
  readonly name: string;
  readonly isBare: boolean;
}

/** What stands below such a line, up to the next one, or as far as the part before went; the line itself included. */
interface NamedPart extends NameLine {
  readonly to: number;
}

/**
 * Of tables, or lines of figures, that stand on the page once for each year below a line that names it (2022年主动公开政府
 * 信息情况, 2023 over all columns), those of the year of the report. Parts are one only if they have the same labels.
 */
export function withoutPartsOfOthers(
  lines: readonly PageLine[],
  year: number | null,
  index: LabelIndex,
): OfYears {
  const read = seriesOf(lines, index).flatMap((parts) => {
    const names = parts.map(({ name }) => name);
    const own = parts[ownPlace(names, year)];
    return own ? [{ own, others: parts.filter((part) => part !== own) }] : [];
  });
  const others = read.flatMap((each) => each.others.map(({ at, to }) => lines.slice(at, to)));
  // A caption may be the title of its table; a bare name is a line of none.
  const names = read.flatMap(({ own }) => (own.isBare ? [lines[own.at]!] : []));
  const gone = new Set([...others.flat(), ...names]);
  return { lines: gone.size === 0 ? lines : lines.filter((line) => !gone.has(line)), others };
}

/** The parts that stand below each other with the same labels under names of their own. */
function seriesOf(lines: readonly PageLine[], index: LabelIndex): NamedPart[][] {
  const names = lines.flatMap((line, at) => nameLine(line, at, index) ?? []);
  const all: NamedPart[][] = [];
  for (let at = 0; at + 1 < names.length; ) {
    const parts = seriesFrom(lines, names.slice(at));
    if (parts.length > 1) all.push(parts);
    at += parts.length;
  }
  return all;
}

/** Signs of the longest caption, blanks between its letters counted; longer lines are prose. */
const LONGEST_NAME = 80;

function nameLine({ slots }: PageLine, at: number, index: LabelIndex): NameLine | null {
  const [only, ...others] = slots.filter((slot) => !isBlank(slot));
  if (!only || others.length > 0 || only.raw.length > LONGEST_NAME) return null;
  if (namesYear(only.raw)) return { at, name: only.raw.trim(), isBare: true };
  const name = only.label && !isOfForm(only.label, index) ? captionTerm(only.raw) : null;
  return name === null ? null : { at, name, isBare: false };
}

/** Labels of the forms begin with the same words (本年新收, 上一年项目数量). */
function isOfForm(label: FoldedLabel, index: LabelIndex): boolean {
  return [...index.alike(label).values()].some((likeness) => likeness >= SURE_LIKENESS);
}

function seriesFrom(lines: readonly PageLine[], [first, ...others]: readonly NameLine[]): NamedPart[] {
  const parts: NamedPart[] = [{ ...first!, to: others[0]!.at }];
  const content = contentOf(lines.slice(first!.at + 1, others[0]!.at));
  // Mere figures below a caption may be those of a row.
  if (!content.some((labels) => labels !== '' || first!.isBare)) return parts;
  for (const [place, part] of others.entries()) {
    const to = endOfSame(lines, part.at + 1, content);
    const next = others[place + 1]?.at ?? lines.length;
    if (to === null || to > next) break;
    parts.push({ ...part, to });
  }
  // What stands between two parts belongs to the one before.
  return parts.map((part, at) => ({ ...part, to: parts[at + 1]?.at ?? part.to }));
}

/** The labels of each line that prints something, up to the last with a figure. */
function contentOf(lines: readonly PageLine[]): string[] {
  const last = lines.findLastIndex(({ slots }) => slots.some(holdsFigure));
  return lines.slice(0, last + 1).flatMap((line) => labelsIn(line) ?? []);
}

function labelsIn({ slots }: PageLine): string | null {
  return slots.every(isBlank) ? null : slots.flatMap(({ label }) => label?.core ?? []).join();
}

/** Behind the last of the lines from a place on that have the same labels as others; null where they have not. */
function endOfSame(lines: readonly PageLine[], from: number, content: readonly string[]): number | null {
  let found = 0;
  for (let at = from; at < lines.length; at += 1) {
    const labels = labelsIn(lines[at]!);
    if (labels === null) continue;
    if (labels !== content[found]) return null;
    found += 1;
    if (found === content.length) return at + 1;
  }
  return null;
}
