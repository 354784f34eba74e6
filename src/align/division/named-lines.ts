import { namesYear } from '../label/term.js';
import { holdsFigure, isFlowing, type PageLine, type PageSlot } from '../page/page-line.js';
import { runsOfLines } from '../page/runs-of-lines.js';
import { ownPlace } from './own-label.js';

/** Lines of a page by what their labels say of them: of this year, or of another. */
export interface OfYears {
  /** All lines but those of another year; an own line may have taken over the labels of a row. */
  readonly lines: readonly PageLine[];
  /** The lines of another year that were left out, in parts as they stand on the page. */
  readonly others: readonly (readonly PageLine[])[];
}

/** A line of figures that begins with the name of a year (2023年 | 5 | 0), behind the labels of its row or without any. */
interface NamedLine {
  readonly line: PageLine;
  readonly name: PageSlot;
  readonly labels: readonly PageSlot[];
  readonly behind: readonly PageSlot[];
}

/**
 * Of rows that the page prints once for each year, below each other (行政复议 | 2022年 | …, 2023年 | …), the lines of the
 * year of the report. The years come in one order under each label, which stands before all of them or before the first.
 */
export function withoutLinesOfOthers(lines: readonly PageLine[], year: number | null): OfYears {
  const own = new Map<PageLine, PageLine>();
  const others = runsOfLines(lines, namedLine).flatMap((run) => {
    const groups = groupsOf(run, year);
    return groups.flatMap(({ group, at }) => {
      own.set(group[at]!.line, ownLine(group, at));
      return group.filter((each) => each !== group[at]).map(({ line }) => [line]);
    });
  });
  if (others.length === 0) return { lines, others };
  const left = new Set(others.flat());
  return {
    lines: lines.filter((line) => !left.has(line)).map((line) => own.get(line) ?? line),
    others,
  };
}

function namedLine(line: PageLine): NamedLine | null {
  if (isFlowing(line)) return null;
  const figure = line.slots.findIndex(holdsFigure);
  const at = line.slots
    .slice(0, figure === -1 ? undefined : figure)
    .findLastIndex(({ label }) => label !== null);
  const [name, behind] = [line.slots[at], line.slots.slice(at + 1)];
  if (!name || behind.length === 0 || !namesYear(name.raw)) return null;
  return { line, name, labels: line.slots.slice(0, at).filter(({ label }) => label !== null), behind };
}

/** The lines of each row of a run, and the place of that of the report among them; none where labels do not say. */
function groupsOf(run: readonly NamedLine[], year: number | null): { group: NamedLine[]; at: number }[] {
  const names = run.map(({ name }) => name.raw.trim());
  const once = [...new Set(names)];
  const at = ownPlace(once, year);
  const isRegular =
    names.length % once.length === 0 && names.every((name, place) => name === once[place % once.length]);
  if (once.length < 2 || at === -1 || !isRegular) return [];
  const groups = Array.from({ length: names.length / once.length }, (_, row) =>
    run.slice(row * once.length, (row + 1) * once.length),
  );
  return groups.every(isOneRow) ? groups.map((group) => ({ group, at })) : [];
}

function isOneRow([first, ...others]: readonly NamedLine[]): boolean {
  const own = coresOf(first!);
  return others.every((other) => {
    const labels = coresOf(other);
    return labels.every((core, at) => core === own[own.length - labels.length + at]);
  });
}

function coresOf({ labels }: NamedLine): string[] {
  return labels.map(({ label }) => label!.core);
}

/** The line of the report with the labels of its row, and without the name. */
function ownLine(group: readonly NamedLine[], at: number): PageLine {
  const { line, behind } = group[at]!;
  return { ...line, slots: [...group[0]!.labels, ...behind] };
}
