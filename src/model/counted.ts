/** A count with its English noun behind it: `1 cell`, `2 cells`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
