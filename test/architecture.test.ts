import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** What each room may import from, besides itself. Stages are listed in the order in which a report flows. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  forms: ['model'],
  read: ['model'],
  align: ['model', 'forms'],
  decode: ['model', 'forms', 'align'],
  reconcile: ['model', 'forms'],
  verify: ['model'],
  regions: ['model'],
  narrative: ['model', 'forms', 'align'],
  panel: ['model', 'forms'],
  disk: ['model'],
  collect: ['model'],
  harvest: ['model', 'read', 'align', 'disk'],
  dataset: ['model', 'forms', 'regions', 'panel', 'corrections', 'narrative', 'disk'],
  corrections: ['model', 'forms'],
  explain: ['model', 'forms', 'corrections', 'reconcile', 'dataset'],
  inspect: ['model', 'read'],
  'review/source': ['model', 'read', 'harvest'],
  // Runs on both sides: what several reports say together.
  'review/across': ['model', 'panel', 'regions', 'dataset'],
  'review/library': [
    ...['model', 'forms', 'regions', 'panel', 'corrections', 'dataset', 'explain'],
    ...['review/source', 'review/across'],
  ],
  'review/corrections': ['corrections', 'dataset', 'disk', 'review/library'],
  'review/routes': ['model', 'forms', 'review/source', 'review/library'],
  'review/server': ['model', 'review/library', 'review/corrections', 'review/routes'],
  'review/site': ['model', 'disk', 'review/library', 'review/routes'],
  // What runs in the browser knows the other rooms by what they send to it; its build refuses what only Node has.
  'review/page': [
    ...['model', 'forms', 'regions', 'panel', 'corrections', 'dataset', 'explain'],
    ...['review/source', 'review/across', 'review/library', 'review/corrections'],
  ],
};

/** Rooms in which the same input has to give the same result: nothing outside the program is touched. */
const PURE = [
  'model',
  'forms',
  'read',
  'align',
  'decode',
  'reconcile',
  'verify',
  'regions',
  'narrative',
  'panel',
  'explain',
  'inspect',
  'review/across',
];
/** Engines load their own program code, once, from their package. */
const ENGINES = ['read/pdf/engine/', 'narrative/segment/engine/'];
const EFFECTS =
  /\bnode:(?:fs|net|http|https|dns|child_process|os|process|timers)|\bprocess\.|\bDate\.now|new Date\(\)|Math\.random|\bfetch\(/;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));

interface Import {
  readonly from: string;
  readonly to: string;
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(SRC, file), 'utf8');
  return [...source.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) => ({
    from: file,
    to: sourceOf(relative(SRC, resolve(dirname(join(SRC, file)), match[1]!))),
  }));
}

/** The file that a module is made from. */
function sourceOf(module: string): string {
  const component = module.replace(/\.js$/, '.tsx');
  return files.includes(component) ? component : module.replace(/\.js$/, '.ts');
}

/** The innermost room that a file stands in; a folder without rooms of its own is one. */
function roomOf(file: string): string {
  const [outer = '', inner] = file.split('/');
  if (inner === undefined) return '';
  return `${outer}/${inner}` in ROOMS ? `${outer}/${inner}` : outer;
}

const imports = files.flatMap(importsOf);

describe('the house', () => {
  it('lets nothing flow backwards', () => {
    const wrong = imports.filter(({ from, to }) => {
      const allowed = ROOMS[roomOf(from)];
      return allowed && roomOf(to) !== roomOf(from) && !allowed.includes(roomOf(to));
    });
    expect(wrong).toEqual([]);
  });

  it('permits no import that nobody makes', () => {
    const made = new Set(imports.map(({ from, to }) => `${roomOf(from)} -> ${roomOf(to)}`));
    const unused = Object.entries(ROOMS).flatMap(([room, allowed]) =>
      allowed.map((other) => `${room} -> ${other}`).filter((permission) => !made.has(permission)),
    );
    expect(unused).toEqual([]);
  });

  it('has no cycle of imports', () => {
    expect(cyclesOf(imports)).toEqual([]);
  });

  it('lets rooms beside each other import in one direction', () => {
    const between = imports
      .flatMap(({ from, to }) => besideEachOther(from, to))
      // A page shows a figure with the form to correct it, which shows that figure: these views are one another's parts.
      .filter(({ from }) => !from.startsWith('review/page/'));
    expect(cyclesOf(between)).toEqual([]);
  });

  it('keeps its core pure', () => {
    const impure = files
      .filter((file) => PURE.includes(roomOf(file)) && !ENGINES.some((folder) => file.startsWith(folder)))
      .filter((file) => EFFECTS.test(withoutComments(readFileSync(join(SRC, file), 'utf8'))));
    expect(impure).toEqual([]);
  });

  it('keeps its folders small enough to be read at a glance', () => {
    const sizes = new Map<string, number>();
    for (const file of files) sizes.set(dirname(file), (sizes.get(dirname(file)) ?? 0) + 1);
    expect([...sizes].filter(([, size]) => size > 25)).toEqual([]);
  });

  it('keeps its files short', () => {
    const lines = files.map((file) => readFileSync(join(SRC, file), 'utf8').split('\n').length);
    expect(Math.max(...lines)).toBeLessThanOrEqual(350);
    expect(lines.toSorted((a, b) => a - b)[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(150);
  });
});

/** A cycle for each place that leads into one. */
function cyclesOf(all: readonly Import[]): string[][] {
  const next = groupByFrom(all);
  const done = new Set<string>();
  const visit = (place: string, path: readonly string[]): string[] | null => {
    if (path.includes(place)) return [...path.slice(path.indexOf(place)), place];
    if (done.has(place)) return null;
    for (const { to } of next.get(place) ?? []) {
      const cycle = visit(to, [...path, place]);
      if (cycle) return cycle;
    }
    done.add(place);
    return null;
  };
  return [...next.keys()].map((place) => visit(place, [])).filter((cycle) => cycle !== null);
}

/** The two folders in which the ways to two files part, where both go into a folder there. */
function besideEachOther(from: string, to: string): Import[] {
  const ways = [from, to].map((file) => dirname(file).split('/'));
  const depth = ways[0]!.findIndex((folder, index) => folder !== ways[1]![index]);
  const [one, other] = ways.map((way) => way.slice(0, depth + 1).join('/'));
  return depth < 0 || ways[1]![depth] === undefined ? [] : [{ from: one!, to: other! }];
}

function groupByFrom(all: readonly Import[]): Map<string, Import[]> {
  const groups = new Map<string, Import[]>();
  for (const each of all) groups.set(each.from, [...(groups.get(each.from) ?? []), each]);
  return groups;
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
