/** An affine map (a b c d e f) as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The map that moves nothing. */
export const IDENTITY: Affine = [1, 0, 0, 1, 0, 0];

/** The map that applies `inner` first and `outer` after it. */
export function compose(outer: Affine, inner: Affine): Affine {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

/** Where the map takes a point: its x. */
export function mapX(map: Affine, x: number, y: number): number {
  return map[0] * x + map[2] * y + map[4];
}

/** Where the map takes a point: its y. */
export function mapY(map: Affine, x: number, y: number): number {
  return map[1] * x + map[3] * y + map[5];
}

/** How much lengths across the writing direction grow: the factor from a font size to points. */
export function verticalScale(map: Affine): number {
  return Math.hypot(map[2], map[3]);
}

/** How much lengths along the writing direction grow. */
export function horizontalScale(map: Affine): number {
  return Math.hypot(map[0], map[1]);
}

/**
 * Degrees that the base line of text of this font size is turned, counter-clockwise, rounded to whole degrees, 0 to
 * 359. A negative font size turns text upside down.
 */
export function turnOf(map: Affine, fontSize: number): number {
  const turn = Math.round((Math.atan2(map[1], map[0]) * 180) / Math.PI);
  return (turn + (fontSize < 0 ? 540 : 360)) % 360;
}
