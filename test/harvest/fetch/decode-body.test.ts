import { Readable } from 'node:stream';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BodyTooLargeError, decodeBody } from '../../../src/harvest/fetch/exchange/decode-body.js';

const TEXT = '一、本年新收政府信息公开申请数量 28'.repeat(50);
const LIMIT_BYTES = 100_000;

async function decoded(bytes: Buffer, encoding: string | undefined): Promise<string> {
  const halves = [bytes.subarray(0, bytes.length / 2), bytes.subarray(bytes.length / 2)];
  const body = Readable.from(halves.filter((half) => half.length > 0));
  return new TextDecoder().decode(await decodeBody(body, encoding, LIMIT_BYTES));
}

describe('a body', () => {
  it.each([
    [undefined, (bytes: Buffer) => bytes],
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['deflate, gzip', (bytes: Buffer) => gzipSync(deflateSync(bytes))],
  ])('is unpacked: %s', async (encoding, pack) => {
    expect(await decoded(pack(Buffer.from(TEXT)), encoding)).toBe(TEXT);
  });

  it('that is empty is empty, whatever its header says', async () => {
    expect(await decoded(Buffer.alloc(0), 'gzip')).toBe('');
  });

  it('is given up at the limit, packed or not', async () => {
    const body = Readable.from([gzipSync(Buffer.alloc(LIMIT_BYTES + 1))]);
    await expect(decodeBody(body, 'gzip', LIMIT_BYTES)).rejects.toThrow(BodyTooLargeError);
  });
});
