/** Whether an address leads to the web: one that would run something, or open a file, when it is opened is not linked to. */
export function isWebAddress(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}
