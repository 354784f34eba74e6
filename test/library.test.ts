import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractReports, GoujiError, identitiesOf, loadForms } from '../src/index.js';

const FIXTURE = join(import.meta.dirname, '../fixtures/html-spans-right/source.html');
const ORIGIN = { path: 'report.html', url: null };

/** Calls as programs without types make them. */
const extractAny = extractReports as (...given: readonly unknown[]) => Promise<unknown>;
const identitiesOfAny = identitiesOf as (...given: readonly unknown[]) => unknown;

describe('extractReports', () => {
  it('takes an ArrayBuffer for the bytes that it holds', async () => {
    const bytes = await readFile(FIXTURE);
    const buffer = Uint8Array.from(bytes).buffer;
    expect(await extractReports(buffer, ORIGIN)).toEqual(await extractReports(bytes, ORIGIN));
  });

  it('takes an address that is left out for none', async () => {
    const { failures } = await extractReports(new Uint8Array(), { path: 'a' } as never);
    expect(failures[0]?.source.url).toBe(null);
  });

  it.each([
    [[null, ORIGIN], 'the first argument of extractReports is the bytes of a document, .+, not null'],
    [['report.html', ORIGIN], 'the bytes of a document, .+, not a string'],
    [[{}, ORIGIN], 'the bytes of a document, .+, not a plain object'],
    [[new Uint16Array(2), ORIGIN], 'the bytes of a document, .+, not an object of Uint16Array'],
    [[new Uint8Array()], 'the second argument of extractReports is an object with .*path.+, not undefined'],
    [[new Uint8Array(), 'report.html'], 'the second argument of extractReports is .+, not a string'],
    [[new Uint8Array(), {}], 'path of the second argument of extractReports is a string, not undefined'],
    [
      [new Uint8Array(), { path: 1 }],
      'path of the second argument of extractReports is a string, not a number',
    ],
    [
      [new Uint8Array(), { path: 'a', agncy: 'b' }],
      'has no field agncy; there are path, url, agency, region',
    ],
    [[new Uint8Array(), ORIGIN, { verfy: true }], 'has no field verfy; there are verify'],
    [
      [new Uint8Array(), ORIGIN, { verify: 'no' }],
      'verify of the third argument .+ is a boolean, not a string',
    ],
    [[new Uint8Array(), ORIGIN, null], 'the third argument of extractReports is an object .+, not null'],
  ])('says what is wanted: %#', async (given, message) => {
    const error = await extractAny(...given).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GoujiError);
    expect(error).toMatchObject({
      code: 'E_USAGE',
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(/./),
    });
  });
});

describe('identitiesOf', () => {
  it.each([
    [[], 'the first argument of identitiesOf is a form, not undefined'],
    [[null], 'is a form, not null'],
    [['ogi-2021'], 'is a form, not a string'],
    [[{}], 'is a form, not a plain object'],
    [
      [loadForms()[0], ['t3_not_processed']],
      'the second argument of identitiesOf is a Set of ids, not an object of Array',
    ],
  ])('says what is wanted: %#', (given, message) => {
    expect(() => identitiesOfAny(...given)).toThrow(
      expect.objectContaining({ code: 'E_USAGE', message: expect.stringContaining(message) }),
    );
  });
});

describe('what every caller is given', () => {
  it.each([
    ['loadForms', loadForms()],
    ['identitiesOf', loadForms().map((form) => identitiesOf(form, new Set(['t3_not_processed'])))],
  ])('cannot be changed by one of them: %s', (_, shared) => {
    expect(shared.flatMap((each, at) => thawed(each, String(at)))).toEqual([]);
    expect(() => ((loadForms()[0]!.cells as { length: number }).length = 0)).toThrow(TypeError);
  });
});

/** Paths of all parts that are not frozen. */
function thawed(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const parts = Object.entries(value).flatMap(([key, part]) => thawed(part, `${path}.${key}`));
  return Object.isFrozen(value) ? parts : [path, ...parts];
}
