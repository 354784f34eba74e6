/** Letters of an address as they were before it was written with percent signs; as it is where these are broken. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
