import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';

const [english, chinese, accuracy] = ['README.md', 'README.zh.md', 'docs/accuracy.md'].map((name) =>
  readFileSync(resolve(import.meta.dirname, '../..', name), 'utf8'),
) as [string, string, string];

/** What has to be the same in both languages, in the order in which it stands on the page. */
const SHARED: Readonly<Record<string, (page: string) => readonly unknown[]>> = {
  'levels of headings': (page) => matches(page.replace(/^```.*?^```$/gms, ''), /^(#+) /gm),
  'code blocks': (page) =>
    matches(page, /^```(.*?)^```$/gms).map((block) => block.replace(/^(?:--|#) .*\n/gm, '')),
  'first columns of tables': (page) => matches(page, /^\| ([`\d].*?) \|/gm).map(inCode),
  'items of lists': (page) => matches(page, /^(- )/gm),
  'linked pages of docs/': (page) =>
    [...new Set(matches(page, /\]\((docs\/[^)]+|CONTRIBUTING\.md)\)/g).map(withoutLanguage))].sort(),
  'commands, flags, files and codes': (page) => [...new Set(matches(page, /`([^`\n]+)`/g))].sort(),
};

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1]!);
}

/** A picture is there in both languages. */
function withoutLanguage(link: string): string {
  return link.replace(/\.(?:en|zh)(?=\.png$)/, '');
}

/** What a cell of a table names in code, else its text. */
function inCode(cell: string): string {
  return cell.includes('`') ? matches(cell, /`([^`]+)`/g).join(' ') : cell;
}

describe('README.md and README.zh.md', () => {
  it.each(Object.entries(SHARED))('have the same %s', (_, of) => {
    expect(of(english).length).toBeGreaterThan(3);
    expect(of(chinese)).toEqual(of(english));
  });

  it('tell as many reports as were measured, what share was read right, and that nothing was wrong in silence', () => {
    const row = /^\| every figure can be read \|(.*)\|$/m.exec(accuracy)?.[1] ?? '';
    const [documents = '', cells = '', ...others] = row.split('|').map((cell) => cell.trim());
    const [silent, , certainButWrong] = others.slice(-3);
    expect([silent, certainButWrong]).toEqual(['0', '0']);
    const inWords = Number(documents).toLocaleString('en');
    const tells = (page: string) =>
      page.includes(` ${inWords} `) && /(?<=\s|：)([\d.]+) ?%/u.exec(page)?.[1] === cells;
    expect([english, chinese].filter((page) => !tells(page))).toEqual([]);
  });

  it('tell where a source card is shown, which inputs are meant to fail, and what is behind an empty figure', () => {
    const told = [
      /^\| `gouji harvest .*\]\(docs\/harvest\.md#sources\) [^|]*\|$/m,
      /^.*`fixtures\/failure-\*`/m,
      /^\| `panel\.csv` \|.*`cells\.csv`/m,
    ];
    expect(told.map((sentence) => [english, chinese].every((page) => sentence.test(page)))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('show every command', () => {
    const names = COMMANDS.flatMap((entry) =>
      'commands' in entry ? entry.commands.map(({ name }) => `${entry.name} ${name}`) : [entry.name],
    );
    expect(names.filter((name) => !english.includes(`\`gouji ${name}`))).toEqual([]);
  });
});
