/** What something takes of the width of a line: half-open, in columns of a fixed width. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** The middle of something on a line. */
export function middleOf({ left, right }: Extent): number {
  return (left + right) / 2;
}

/** Whether two things stand below each other in part. */
export function overlap(a: Extent, b: Extent): boolean {
  return a.left < b.right && b.left < a.right;
}
