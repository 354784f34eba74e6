const SEPARATORS: ReadonlySet<number> = new Set([0x01, 0x07, 0x1c, 0x1d, 0x1e, 0x1f]);

/** Whether a control character is one that programs set between cells: Word the bell, databases the separators of ASCII. */
export function isSeparator(code: number): boolean {
  return code < 0x20 && SEPARATORS.has(code);
}
