import { describe, expect, it } from 'vitest';
import { calledAs } from '../../src/cli/terminal/called-as.js';

const AT = { cwd: '/home/reader', env: { PATH: '/usr/bin:/usr/local/bin' } };
const NPX = { ...AT, env: { ...AT.env, npm_lifecycle_event: 'npx' } };

describe('the words that run the program again', () => {
  it.each([
    ['its file, in the checkout', '/home/reader/dist/bin/gouji.js', AT, 'node dist/bin/gouji.js'],
    ['its file, from elsewhere', '/srv/gouji/dist/bin/gouji.js', AT, 'node /srv/gouji/dist/bin/gouji.js'],
    ['its file, beside it', '/home/reader/gouji.js', AT, 'node ./gouji.js'],
    ['its file, on a path with a blank', '/srv/my gouji/gouji.js', AT, 'node "/srv/my gouji/gouji.js"'],
    ['its name', '/usr/local/bin/gouji', AT, 'gouji'],
    ['npx', '/home/reader/node_modules/.bin/gouji', NPX, 'npx gouji'],
    ['its link', '/home/reader/node_modules/.bin/gouji', AT, 'node_modules/.bin/gouji'],
    [
      'its file, in a script that npx runs',
      '/srv/gouji/dist/bin/gouji.js',
      NPX,
      'node /srv/gouji/dist/bin/gouji.js',
    ],
  ])('are those it was called by: %s', (_, script, start, expected) => {
    expect(calledAs({ script, ...start })).toBe(expected);
  });
});
