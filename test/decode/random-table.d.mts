export type Random = () => number;
export type Size = 'tiny' | 'sparse' | 'county' | 'city' | 'dense';
export const CLASSES: Readonly<Record<Size, readonly [number, number]>>;
export function seeded(seed: number): Random;
export function between(random: Random, low: number, high: number): number;
export function randomTable(random: Random, size: Size): number[][];
export function dropZeros(random: Random, row: readonly number[], share: number): (number | null)[];
