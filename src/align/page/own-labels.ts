import { columnBehind } from './column-range.js';
import { holdsFigure, isFlowing, type PageLine, type PageSlot } from './page-line.js';
import { type LabelPath, type PathLabels, pathOfSlot } from './path-labels.js';

/**
 * The lines with labels that print their path (行政诉讼（复议后起诉）, 三、本年度办理结果-（一）予以公开) as the labels they end in.
 * The brackets would be taken for guidance, and two rows of one group for the group. The header of a data frame
 * (行政复议_结果维持, 行政诉讼/复议后起诉/结果维持), whose own labels do not say which column is which, as the lines that it was
 * before it was one: the groups above, each over all of its columns.
 */
export function withOwnLabels(lines: readonly PageLine[], paths: PathLabels): readonly PageLine[] {
  return lines.flatMap((line) => linesOfPaths(line, paths));
}

function linesOfPaths(line: PageLine, paths: PathLabels): PageLine[] {
  const found = line.slots.map((slot) => pathOfSlot(slot, paths));
  if (found.every((path) => path === null)) return [line];
  const read = isFlatHeader(line, found) ? found : found.map((path) => (path?.length === 1 ? path : null));
  const depth = Math.max(...read.map((path) => path?.length ?? 1));
  return Array.from({ length: depth }, (_, level) => lineAt(level, line, read));
}

/** Several columns that only their groups tell apart, and no figure among them. */
function isFlatHeader(line: PageLine, paths: readonly (LabelPath | null)[]): boolean {
  const grouped = paths.filter((path) => path !== null && path.length > 1);
  return grouped.length > 1 && !isFlowing(line) && !line.slots.some(holdsFigure);
}

/** The labels of a level: what prints no path stands on the first, a group once over columns side by side. */
function lineAt(level: number, line: PageLine, paths: readonly (LabelPath | null)[]): PageLine {
  const slots: PageSlot[] = [];
  let before: LabelPath | null = null;
  line.slots.forEach((slot, at) => {
    const path = paths[at] ?? null;
    const label = path ? path[level] : slot.label;
    const last = slots.at(-1);
    if (path && before && last && isSameGroup(path, before, level))
      slots[slots.length - 1] = { ...last, columnSpan: columnBehind(slot) - last.column };
    else if (path ? label : level === 0) slots.push({ ...slot, label: label ?? null });
    before = path;
  });
  return { ...line, slots };
}

function isSameGroup(path: LabelPath, other: LabelPath, level: number): boolean {
  return (
    level < path.length - 1 &&
    level < other.length - 1 &&
    path.slice(0, level + 1).every(({ core }, at) => core === other[at]!.core)
  );
}
