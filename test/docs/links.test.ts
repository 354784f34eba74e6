import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';

const ROOT = resolve(import.meta.dirname, '../..');
const FENCED = /^```.*?^```$/gms;
const IN_CODE = /`[^`\n]*`/g;

const inDocs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name));
const PAGES = [...readdirSync(ROOT).filter((name) => name.endsWith('.md')), ...inDocs];

const FLAGS = COMMANDS.flatMap((entry) => ('commands' in entry ? entry.commands : [entry]))
  .flatMap(({ flags }) => flags.map((flag) => /--[a-z-]+/.exec(flag.flags)![0]))
  .concat('--help', '--version');

const textOf = (page: string) => readFileSync(join(ROOT, page), 'utf8');

/** The anchors that a page has for its headings, as forges make them. */
function anchorsOf(page: string): string[] {
  return [
    ...textOf(page)
      .replace(FENCED, '')
      .matchAll(/^#+ (.*)$/gm),
  ].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

/** Whether a link of a page leads to a file or a heading that there is. Addresses of other places are not asked. */
function leadsSomewhere(page: string, link: string): boolean {
  if (/^[a-z]+:/.test(link)) return true;
  const [path, anchor] = link.split('#');
  const target = path ? join(dirname(page), path) : page;
  return existsSync(join(ROOT, target)) && (anchor === undefined || anchorsOf(target).includes(anchor));
}

describe.each(PAGES)('%s', (page) => {
  it('links to what there is', () => {
    const text = textOf(page).replace(FENCED, '').replace(IN_CODE, '');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });

  it('uses flags that there are', () => {
    const lines = [...textOf(page).matchAll(/\bgouji [a-z][^`\n]*/g)].join('\n');
    const used = [...lines.matchAll(/(?<!\S)--[a-z][a-z-]+/g)].map(([flag]) => flag);
    expect(used.filter((flag) => !FLAGS.includes(flag))).toEqual([]);
  });

  it('names scripts, folders and files that there are', () => {
    const { scripts } = JSON.parse(textOf('package.json'));
    const named = [...textOf(page).matchAll(/\bnpm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const paths = [...textOf(page).matchAll(/`((?:src|test|docs|bench|scripts|fixtures)\/[\w./-]+)`/g)];
    expect(paths.map(([, path]) => path!).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

it('every page of docs/ is reached from the README', () => {
  const reached = new Set(['README.md']);
  for (const page of reached) {
    for (const [, link] of textOf(page).matchAll(/\]\(([^)\s#]+\.md)/g)) {
      reached.add(join(dirname(page), link!));
    }
  }
  expect(inDocs.filter((page) => !reached.has(page))).toEqual([]);
});
