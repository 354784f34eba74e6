import { type Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** Thrown where a body is larger than allowed. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

/** Thrown where a body is in a compression that is not known. */
export class UnknownEncodingError extends Error {
  override readonly name = 'UnknownEncodingError';
}

const DECODERS: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
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
  const decoders = encodingsOf(contentEncoding).map((name) => {
    const decoder = DECODERS[name];
    if (decoder === undefined) throw new UnknownEncodingError(`the compression ${name} is not known`);
    return decoder();
  });
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
  await pipeline([body, ...decoders, keep]);
  return new Uint8Array(Buffer.concat(kept, byteCount));
}

function encodingsOf(header: string | undefined): string[] {
  const names = (header ?? '').split(',').map((name) => name.trim().toLowerCase());
  return names.filter((name) => name !== '' && name !== 'identity').reverse();
}
