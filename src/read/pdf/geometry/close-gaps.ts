import { find, unite } from '../../ruled/disjoint-sets.js';
import type { RuleSpan, Ruling } from '../../ruled/ruling.js';
import type { Box } from '../engine/page-content.js';
import { contains, middleX, middleY } from './box.js';

/** Cells that are drawn apart stand no further from each other; lines of text between two tables need more. */
const WIDEST_GAP_PT = 12;

/** Sides of cells in one row or column differ by no more than this. */
const SAME_SIDE_PT = 1.5;

/** Fewer boxes are notices, buttons and frames; more are a drawing. The form's largest table has about 300 cells. */
const FEWEST_CELLS = 6;
const MOST_CELLS = 1_500;

/** A page with more boxes than this is a drawing. Each is held against the others: 40,000 took 8 seconds. */
const MOST_BOXES = 6_000;

/**
 * Tables of which every cell is a box of its own, with a gap to the next, as ruling lines that run in the middle of the
 * gaps. Boxes around other boxes are no cells.
 */
export function closeGaps(boxes: readonly Box[]): Ruling[] {
  if (boxes.length < FEWEST_CELLS || boxes.length > MOST_BOXES) return [];
  const cells = boxes.filter((box) => !holdsOthers(box, boxes));
  return groupsOf(cells)
    .filter((group) => group.length >= FEWEST_CELLS && group.length <= MOST_CELLS)
    .map(rulingOf);
}

function holdsOthers(box: Box, boxes: readonly Box[]): boolean {
  let held = 0;
  for (const other of boxes) {
    const isInner = other[2] - other[0] < box[2] - box[0] || other[3] - other[1] < box[3] - box[1];
    if (other !== box && isInner && contains(box, middleX(other), middleY(other))) held++;
    if (held > 1) return true;
  }
  return false;
}

/** Boxes that stand next to each other, directly or through others. */
function groupsOf(boxes: readonly Box[]): Box[][] {
  const parent = boxes.map((_, index) => index);
  const byLeft = boxes.map((box, index) => ({ box, index })).sort((a, b) => a.box[0] - b.box[0]);
  for (const [at, { box, index }] of byLeft.entries()) {
    for (const other of byLeft.slice(at + 1)) {
      if (other.box[0] - box[2] > WIDEST_GAP_PT) break;
      const apart = Math.max(other.box[1] - box[3], box[1] - other.box[3]);
      if (apart <= WIDEST_GAP_PT) unite(parent, index, other.index);
    }
  }
  const groups = new Map<number, Box[]>();
  for (const [index, box] of boxes.entries()) {
    const root = find(parent, index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [box]);
    else group.push(box);
  }
  return [...groups.values()];
}

function rulingOf(boxes: readonly Box[]): Ruling {
  const xs = borders(boxes, 0);
  const ys = borders(boxes, 1);
  const levels: RuleSpan[] = [];
  const uprights: RuleSpan[] = [];
  for (const box of boxes) {
    const [left, bottom, right, top] = [xs(box[0]), ys(box[1]), xs(box[2]), ys(box[3])];
    levels.push({ at: bottom, from: left, to: right }, { at: top, from: left, to: right });
    uprights.push({ at: left, from: bottom, to: top }, { at: right, from: bottom, to: top });
  }
  return { levels, uprights };
}

/** Where the border lies that a side of a cell belongs to, across (`axis` 0) or up the page (1). */
function borders(boxes: readonly Box[], axis: 0 | 1): (side: number) => number {
  const reach = gapOf(boxes, axis) + SAME_SIDE_PT;
  const sides = boxes.flatMap((box) => [box[axis], box[axis + 2] ?? 0]).sort((a, b) => a - b);
  const places = new Map<number, number>();
  let group: number[] = [];
  const endGroup = () => {
    const middle = ((group[0] ?? 0) + (group[group.length - 1] ?? 0)) / 2;
    for (const side of group) places.set(side, middle);
    group = [];
  };
  for (const side of sides) {
    if (group.length > 0 && side - (group[0] ?? 0) > reach) endGroup();
    group.push(side);
  }
  endGroup();
  return (side) => places.get(side) ?? side;
}

/** The usual gap between neighbours that face each other: half of them stand no further apart. */
function gapOf(boxes: readonly Box[], axis: 0 | 1): number {
  const other = axis === 0 ? 1 : 0;
  const gaps = boxes.flatMap((box) => {
    const ahead = boxes
      .filter((next) => next[other] < (box[other + 2] ?? 0) && (next[other + 2] ?? 0) > box[other])
      .map((next) => next[axis] - (box[axis + 2] ?? 0))
      .filter((gap) => gap > -SAME_SIDE_PT && gap <= WIDEST_GAP_PT);
    return ahead.length === 0 ? [] : [Math.max(0, Math.min(...ahead))];
  });
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
}
