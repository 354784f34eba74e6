import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** Thrown where a body is larger than allowed. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

/** Thrown where a body is in a compression that is not known. */
export class UnknownEncodingError extends Error {
  override readonly name = 'UnknownEncodingError';
}

/** How a stream of zlib begins. */
const ZLIB_HEADER = 0x78;

/** What undoes a compression, by its name and the first byte of what it is to undo. */
const DECODERS: Readonly<Record<string, (firstByte: number) => NodeJS.ReadWriteStream>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  // Some servers send it without the header of zlib, and browsers read that too.
  deflate: (firstByte) =>
    (firstByte & 0x0f) === (ZLIB_HEADER & 0x0f) ? createInflate() : createInflateRaw(),
  br: () => createBrotliDecompress(),
};

/** Compressions the program can undo, for the header of a request. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

/**
 * Reads a body to its end and unpacks it on the way, in bounded memory: packed or unpacked, never more than the limit is
 * held, so that a small answer that swells to gigabytes ends as early as a large one.
 *
 * @param contentEncoding header of that name; several encodings were applied in the order in which they stand
 */
export async function decodeBody(
  body: Readable,
  contentEncoding: string | undefined,
  limitBytes: number,
): Promise<Uint8Array> {
  const known = encodingsOf(contentEncoding).map((name) => {
    const decoder = DECODERS[name];
    if (decoder === undefined) throw new UnknownEncodingError(`the compression ${name} is not known`);
    return decoder;
  });
  const chunks: AsyncIterator<Buffer> = body[Symbol.asyncIterator]();
  const first = await chunks.next();
  // Answers without a body (304, redirects) may name a compression all the same.
  if (first.done) return new Uint8Array();
  const decoders = known.map((decoder, at) => decoder(at === 0 ? (first.value[0] ?? 0) : ZLIB_HEADER));
  const kept: Buffer[] = [];
  let byteCount = 0;
  const keep = new Writable({
    write(chunk: Buffer, _encoding, done) {
      byteCount += chunk.byteLength;
      if (byteCount > limitBytes) return done(new BodyTooLargeError());
      kept.push(chunk);
      done();
    },
  });
  await pipeline([Readable.from(withFirst(first.value, chunks)), ...decoders, keep]);
  return new Uint8Array(Buffer.concat(kept, byteCount));
}

async function* withFirst(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
}

function encodingsOf(header: string | undefined): string[] {
  const names = (header ?? '').split(',').map((name) => name.trim().toLowerCase());
  return names.filter((name) => name !== '' && name !== 'identity').reverse();
}
