import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../src');

/** What is no message: whole sentences for people, on pages, in the terminal and in documents that are made from them. */
const SENTENCES =
  /^(?:cli|review|explain|dataset\/tables|harvest\/codes)\/|^(?:dataset\/formats\/data-package|corrections\/problem|panel\/crosswalk)\.ts$/;

/** The words of string literals, with what is put into them. */
const LITERAL = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;
const WORDS = /\w \w+ \w|\p{Script=Han}{4}/u;

function* messages(): Generator<string> {
  for (const file of readdirSync(SRC, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || SENTENCES.test(file)) continue;
    const code = readFileSync(join(SRC, file), 'utf8').replace(
      /\/\*[\s\S]*?\*\/|^\s*\/\/.*$|import .*$/gm,
      '',
    );
    for (const [, plain, template] of code.matchAll(LITERAL)) {
      const text = plain ?? template ?? '';
      if (WORDS.test(text)) yield `${file}: ${text}`;
    }
  }
}

describe('messages of findings, errors and failures', () => {
  const all = [...messages()];

  it('are found in the source', () => {
    expect(all.length).toBeGreaterThan(300);
  });

  it('end without a full stop, in both languages: what shows them puts it there', () => {
    expect(all.filter((message) => /[.。]$/.test(message))).toEqual([]);
  });
});
