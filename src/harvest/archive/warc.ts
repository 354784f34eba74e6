import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { outputStep, syncFolder } from '../../disk/output-files.js';
import { missingBytes, readBytes } from './bytes-store.js';
import { readLog } from './fetch-log.js';
import { LOG_FILE } from './layout.js';
import type { FetchRecord } from './records.js';

/**
 * Writes what an archive holds as a WARC 1.1 file, each record a gzip member. Bodies are kept unpacked, so they are `resource`
 * records: the page as it was received, without a made-up HTTP message around it. An answer that nothing changed is
 * a `revisit`. Answers the number of records; where there is none, no file is written. Throws `E_UNREADABLE` where bytes are
 * missing or damaged, and leaves no file then.
 */
export async function exportWarc(folder: string, path: string, software: string): Promise<number> {
  const { records } = await readLog(join(folder, LOG_FILE));
  const fetched = records.filter((record) => record.kind === 'fetch');
  if (fetched.length === 0) return 0;
  const draft = `${path}.draft`;
  let count = 0;
  async function* members(): AsyncGenerator<Buffer> {
    yield warcMember(infoRecord(software, fetched[0]?.at ?? new Date(0).toISOString()));
    const firsts = new Map<string, FirstRecord>();
    for (const record of fetched) {
      const member = await memberOf(folder, record, firsts);
      if (member === null) continue;
      count += 1;
      yield member;
    }
  }
  await outputStep(path, async () => {
    try {
      await pipeline(Readable.from(members()), createWriteStream(draft, { flush: true }));
      await rename(draft, path);
      await syncFolder(dirname(path));
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  });
  return count;
}

interface WarcRecord {
  readonly headers: readonly (readonly [string, string])[];
  readonly block: Uint8Array;
}

/** The record in which bytes stand first, to which those with the same bytes refer. */
interface FirstRecord {
  readonly id: string;
  readonly at: string;
  readonly url: string;
}

/** The record of an answer; null where it had no bytes. */
async function memberOf(
  folder: string,
  record: FetchRecord,
  firsts: Map<string, FirstRecord>,
): Promise<Buffer | null> {
  const { sha256, at } = record;
  if (sha256 === null) return null;
  const url = record.finalUrl ?? record.url;
  const id = `<urn:uuid:${randomUUID()}>`;
  const common: WarcRecord['headers'] = [
    ['WARC-Record-ID', id],
    ['WARC-Date', at],
    ['WARC-Target-URI', url],
    ['WARC-Payload-Digest', `sha256:${sha256}`],
  ];
  const first = firsts.get(`${url} ${sha256}`);
  if (first !== undefined) return warcMember(revisitRecord(common, first));
  const block = await readBytes(folder, sha256);
  if (block === null) throw missingBytes(record, folder);
  firsts.set(`${url} ${sha256}`, { id, at, url });
  const type = record.headers['content-type'] ?? 'application/octet-stream';
  const own: WarcRecord['headers'] = [
    ['WARC-Block-Digest', `sha256:${sha256}`],
    ['Content-Type', type],
  ];
  return warcMember({ headers: [['WARC-Type', 'resource'], ...common, ...own], block });
}

function revisitRecord(common: WarcRecord['headers'], first: FirstRecord): WarcRecord {
  const headers: WarcRecord['headers'] = [
    ['WARC-Type', 'revisit'],
    ...common,
    ['WARC-Profile', 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest'],
    ['WARC-Refers-To', first.id],
    ['WARC-Refers-To-Target-URI', first.url],
    ['WARC-Refers-To-Date', first.at],
  ];
  return { headers, block: new Uint8Array() };
}

function infoRecord(software: string, at: string): WarcRecord {
  return {
    headers: [
      ['WARC-Type', 'warcinfo'],
      ['WARC-Record-ID', `<urn:uuid:${randomUUID()}>`],
      ['WARC-Date', at],
      ['Content-Type', 'application/warc-fields'],
    ],
    block: Buffer.from(`software: ${software}\r\nformat: WARC File Format 1.1\r\n`),
  };
}

function warcMember({ headers, block }: WarcRecord): Buffer {
  const lines = [...headers, ['Content-Length', String(block.byteLength)]].map(
    ([name, value]) => `${name}: ${String(value).replace(/[\r\n]+/g, ' ')}\r\n`,
  );
  const head = Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`);
  return gzipSync(Buffer.concat([head, block, Buffer.from('\r\n\r\n')]));
}
