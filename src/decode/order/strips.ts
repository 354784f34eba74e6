/** The figures of strips beside each other, row by row. */
export function stripPlaces(start: number, height: number, widths: readonly number[]): number[] {
  const places: number[] = [];
  for (let row = 0; row < height; row += 1) {
    let at = start;
    for (const width of widths) {
      for (let cell = 0; cell < width; cell += 1) places.push(at + row * width + cell);
      at += width * height;
    }
  }
  return places;
}

/** Two parts of the same rows as one, row by row. */
export function beside(
  left: readonly number[],
  width: number,
  right: readonly number[],
  others: number,
): number[] {
  return Array.from({ length: left.length / width }, (_, row) => [
    ...left.slice(row * width, (row + 1) * width),
    ...right.slice(row * others, (row + 1) * others),
  ]).flat();
}

/** Every way to write a number as a sum in some order. */
export function compositions(whole: number): number[][] {
  if (whole === 0) return [[]];
  return Array.from({ length: whole }, (_, at) => at + 1).flatMap((first) =>
    compositions(whole - first).map((rest) => [first, ...rest]),
  );
}

export function compositionsUpTo(most: number): number[][] {
  return Array.from({ length: most }, (_, at) => at + 1).flatMap(compositions);
}
