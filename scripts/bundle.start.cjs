#!/usr/bin/env node
// The program `gouji`: runs the joined modules beside it, compiled already where `bundle.cache.mjs` left what V8 made of
// them. V8 takes that only for the same text, flags and version of itself, and compiles as ever otherwise.
'use strict';
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const vm = require('node:vm');

const PARAMETERS = 'exports, require, module, __filename, __dirname';
const loaded = new Map();

/** The exports of one of the joined files; what else is required comes from Node or from packages. */
function load(name) {
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  loaded.set(name, module);
  const filename = join(__dirname, name);
  // The files are in ASCII, which V8 takes byte for byte.
  const text = readFileSync(filename, 'latin1');
  const script = new vm.Script(`(function (${PARAMETERS}) {${text}\n})`, {
    filename,
    cachedData: cacheOf(filename),
  });
  const requireOther = createRequire(filename);
  const requireAny = (wanted) => (wanted.startsWith('./') ? load(wanted) : requireOther(wanted));
  script.runInThisContext()(module.exports, requireAny, module, filename, __dirname);
  return module.exports;
}

function cacheOf(filename) {
  try {
    return readFileSync(`${filename}.cache`);
  } catch {
    return undefined;
  }
}

load('./main.js');
