import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draw, read } from '../bench/accuracy/case.js';
import { judge } from '../bench/accuracy/judge.js';
import { faultsWith } from '../bench/fuzz/judge.js';
import { SPOILINGS } from '../bench/fuzz/mutations.js';
import { REPEATED, repeatedPages } from '../bench/fuzz/repeated.js';
import { extractReports } from '../src/extract.js';
import { ALL_LAYOUTS } from './render/all-layouts.js';
import { NO_DAMAGE } from './render/damage.js';
import { seeded } from './render/random.js';

const FIXTURES = resolve(import.meta.dirname, '../fixtures');
const FILES_PER_SPOILING = 8;
const CUT_REPORTS = 30;
const TIMEOUT_MS = 180_000;

const LINE = '本机关通过门户网站公开各类信息1268条。\n';

/** Files that would fill the memory, by a name that says their kind. */
const TOO_LONG: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ['lines.txt', () => new TextEncoder().encode(LINE.repeat(60_000))],
  ['words.html', () => new TextEncoder().encode(`<html><body><p>${LINE.repeat(60_000)}</p></body></html>`)],
  ['controls.rtf', () => new TextEncoder().encode(`{\\rtf1 ${'\\b'.repeat(4_000_000)}}`)],
  [
    'kept.html',
    () => new TextEncoder().encode(`<script>x="${'\\u003ctd>1\\u003c/td>'.repeat(130_000)}"</script>`),
  ],
  ['tags.html', () => new TextEncoder().encode(`<html><body>${'<b>1</b>'.repeat(130_000)}</body></html>`)],
];

describe('hostile input', () => {
  it.each(REPEATED.map((unit) => [JSON.stringify(unit), unit] as const))(
    'of %s, thousands of times, takes no longer than its length allows',
    async (_, unit) => {
      for (const { name, bytes } of repeatedPages(unit)) expect(await faultsWith(bytes, name)).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it.each(TOO_LONG)('longer than any report is refused: %s', async (name, bytes) => {
    const { reports, failures } = await extractReports(bytes(), { path: name, url: null });
    expect(reports).toEqual([]);
    expect(failures).toMatchObject([{ code: 'E_TOO_LONG' }]);
  });

  it.each(Object.keys(SPOILINGS))(
    'with %s is read, or refused with a reason',
    async (name) => {
      const random = seeded(Object.keys(SPOILINGS).indexOf(name) + 1);
      const folders = random.shuffle(readdirSync(FIXTURES).sort()).slice(0, FILES_PER_SPOILING);
      for (const folder of folders) {
        const source = readdirSync(join(FIXTURES, folder)).find((file) => file.startsWith('source.'))!;
        const bytes = new Uint8Array(readFileSync(join(FIXTURES, folder, source)));
        if (bytes.length > 0) expect(await faultsWith(SPOILINGS[name]!(bytes, random), source)).toEqual([]);
      }
    },
    TIMEOUT_MS,
  );

  it(
    'that ends early loses no figure in silence',
    async () => {
      const random = seeded(3);
      // Flattened text that ends within a figure looks like text that ends behind it.
      const framed = ALL_LAYOUTS.filter(({ extension }) => extension === 'html' || extension === 'docx');
      for (let n = 0; n < CUT_REPORTS; n += 1) {
        const each = {
          form: 'ogi-2021',
          layout: random.pick(framed),
          damages: [NO_DAMAGE],
          seed: random.int(1, 99_999),
        };
        const { sample, bytes } = draw(each);
        const cut = { sample, bytes: bytes.slice(0, random.int(bytes.length >> 1, bytes.length - 1)) };
        const { isSilent, wrong } = judge(each, sample, await read(cut, each.layout));
        expect(isSilent ? [each.layout.name, ...wrong] : []).toEqual([]);
      }
    },
    TIMEOUT_MS,
  );
});
