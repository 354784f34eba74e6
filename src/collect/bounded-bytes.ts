/** Thrown by `readBounded` where there is more to read than the caller allows. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** Joins chunks to one array. Throws `TooLargeError` as soon as they exceed the limit, so that memory is bounded. */
export async function readBounded(
  chunks: AsyncIterable<Uint8Array>,
  limitBytes: number,
): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let byteCount = 0;
  for await (const chunk of chunks) {
    byteCount += chunk.byteLength;
    if (byteCount > limitBytes) throw new TooLargeError();
    kept.push(chunk);
  }
  return kept.length === 1 && kept[0] !== undefined
    ? kept[0]
    : new Uint8Array(Buffer.concat(kept, byteCount));
}
