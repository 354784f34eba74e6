import type { Caption, Form, Panel } from '../../forms/index.js';
import { type FoldedLabel, foldLabel } from '../label/fold-label.js';
import { knownLabel } from '../label/label-index.js';
import { signsOf } from '../label/signs-of.js';
import type { PageSlot } from './page-line.js';

/**
 * What labels are that print the groups above them too, by all their signs: 行政诉讼复议后起诉 is 复议后起诉. Where labels of one
 * name stand in several groups, those groups come before it: 行政复议总计 is 总计 in 行政复议.
 */
export type PathLabels = ReadonlyMap<string, LabelPath>;

/** The labels that say which row or column a label with its path is, the outermost first. */
export type LabelPath = readonly [FoldedLabel, ...FoldedLabel[]];

interface Branch extends Caption {
  readonly children: readonly Branch[];
}

/** No label is longer with all its groups; longer texts are prose. */
const LONGEST = 90;

/** The labels of the rows and columns of the forms, each behind one or more of the groups that hold it. */
export function pathLabels(forms: readonly Form[]): PathLabels {
  const panels = forms.flatMap((form) => form.tables).flatMap((table) => table.panels);
  // What ends in the label of a row is that row alone, also of a panel that may be printed in one line.
  return new Map([...panels.flatMap(pathsInOneLine), ...panels.flatMap(ownPaths)]);
}

/** Rows and columns, which their own labels tell apart. */
function ownPaths({ rows, columns, spanner }: Panel): [path: string, own: LabelPath][] {
  const branches = spanner ? [...rows, { ...spanner, children: columns }] : [...rows, ...columns];
  return branches.flatMap(pathsOf).map(([path, labels]) => [path, [labels.at(-1)!]]);
}

/** A panel in one line has its columns under each of its rows: only their groups tell them apart. */
function pathsInOneLine({ rows, columns, printed }: Panel): [path: string, labels: LabelPath][] {
  if (!printed.includes('in_one_line')) return [];
  const withColumns = (row: Branch): Branch => ({
    ...row,
    children: row.children.length === 0 ? columns : row.children.map(withColumns),
  });
  return rows.map(withColumns).flatMap(pathsOf);
}

function pathsOf(branch: Branch): [path: string, labels: LabelPath][] {
  const below = branch.children.flatMap(pathsOf);
  const children = branch.children.flatMap((child) =>
    wordingsOf(child).map((words): [string, LabelPath] => [words, [foldLabel(child.label)]]),
  );
  const group = foldLabel(branch.label);
  const beneath = wordingsOf(branch).flatMap((words) =>
    [...children, ...below].map(([path, labels]): [string, LabelPath] => [words + path, [group, ...labels]]),
  );
  return [...beneath, ...below];
}

/** Every wording of a label, with its number and without. */
function wordingsOf(caption: Caption): string[] {
  const serial = signsOf(knownLabel(caption).serial);
  const bare = [signsOf(caption.label).slice(serial.length), ...knownLabel(caption).cores];
  return [...new Set(bare.flatMap((words) => [words, serial + words]))];
}

/**
 * The labels that a slot prints as one with its path; null where it prints no path. A number that the form does not have is
 * that of a caption of the page's own （（三）行政诉讼（复议后起诉） over a table of one block）.
 */
export function pathOfSlot({ label, raw }: PageSlot, paths: PathLabels): LabelPath | null {
  if (label === null || raw.length > LONGEST) return null;
  const signs = signsOf(raw);
  return paths.get(signs) ?? paths.get(signs.slice(signsOf(label.serial).length)) ?? null;
}
