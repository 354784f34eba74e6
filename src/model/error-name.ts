/** The stable name of an error: that of the system (`ENOENT`), else the name of its class. */
export function errorName(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
