import type { Caption, Form, Panel } from '../../forms/index.js';
import { type FoldedLabel, foldLabel } from '../label/fold-label.js';
import { knownLabel } from '../label/label-index.js';
import { signsOf } from '../label/signs-of.js';
import type { PageLine, PageSlot } from './page-line.js';

/** What labels are that print the groups above them too, by all their signs: 行政诉讼复议后起诉 is 复议后起诉. */
export type PathLabels = ReadonlyMap<string, FoldedLabel>;

interface Branch extends Caption {
  readonly children: readonly Branch[];
}

/** No label is longer with all its groups; longer texts are prose. */
const LONGEST = 90;

/** The labels of the rows and columns of the forms, each behind one or more of the groups that hold it. */
export function pathLabels(forms: readonly Form[]): PathLabels {
  const panels = forms.flatMap((form) => form.tables).flatMap((table) => table.panels);
  const paths = new Map<string, FoldedLabel>();
  for (const panel of panels)
    for (const branch of branchesOf(panel)) for (const [path, own] of pathsOf(branch)) paths.set(path, own);
  return paths;
}

function branchesOf({ rows, columns, spanner }: Panel): Branch[] {
  return spanner ? [...rows, { ...spanner, children: columns }] : [...rows, ...columns];
}

/**
 * The lines with labels that print their path (行政诉讼（复议后起诉）, 三、本年度办理结果-（一）予以公开) as the labels they end in.
 * The brackets would be taken for guidance, and two rows of one group for the group.
 */
export function withOwnLabels(lines: readonly PageLine[], paths: PathLabels): readonly PageLine[] {
  return lines.map((line) => {
    const slots = line.slots.map((slot) => ownSlot(slot, paths));
    return slots.every((slot, at) => slot === line.slots[at]) ? line : { ...line, slots };
  });
}

function ownSlot(slot: PageSlot, paths: PathLabels): PageSlot {
  const mayBePath = slot.label !== null && slot.raw.length <= LONGEST;
  const own = mayBePath && paths.get(signsOf(slot.raw));
  return own ? { ...slot, label: own } : slot;
}

function pathsOf(branch: Branch): [path: string, own: FoldedLabel][] {
  return branch.children.flatMap((child) => {
    const below = pathsOf(child);
    const own = foldLabel(child.label);
    const whole = wordingsOf(child).map((words): [string, FoldedLabel] => [words, own]);
    const beneath = wordingsOf(branch).flatMap((group) =>
      [...whole, ...below].map(([path, leaf]): [string, FoldedLabel] => [group + path, leaf]),
    );
    return [...beneath, ...below];
  });
}

/** Every wording of a label, with its number and without. */
function wordingsOf(caption: Caption): string[] {
  const serial = signsOf(knownLabel(caption).serial);
  const bare = [signsOf(caption.label).slice(serial.length), ...knownLabel(caption).cores];
  return [...new Set(bare.flatMap((words) => [words, serial + words]))];
}
