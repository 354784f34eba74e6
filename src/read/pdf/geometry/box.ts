import type { Box } from '../engine/page-content.js';

/** The smallest box around all; a box of nothing at the origin for none. */
export function unionOf(boxes: readonly Box[]): Box {
  const first = boxes[0];
  if (first === undefined) return [0, 0, 0, 0];
  let [left, bottom, right, top] = first;
  for (const box of boxes) {
    if (box[0] < left) left = box[0];
    if (box[1] < bottom) bottom = box[1];
    if (box[2] > right) right = box[2];
    if (box[3] > top) top = box[3];
  }
  return [left, bottom, right, top];
}

/** True for a point in a box or on its border. */
export function contains([left, bottom, right, top]: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}

/** Half-way between left and right. */
export function middleX(box: Box): number {
  return (box[0] + box[2]) / 2;
}

/** Half-way between bottom and top. */
export function middleY(box: Box): number {
  return (box[1] + box[3]) / 2;
}

/** Square points; 0 for a box that is inside out. */
export function areaOf([left, bottom, right, top]: Box): number {
  return Math.max(0, right - left) * Math.max(0, top - bottom);
}
