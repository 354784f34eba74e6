// Joins the modules of the command line into a few files: opening and linking hundreds of small ones takes 60 ms of every
// start. Data files stay where they are, and so do all packages but those that every run loads. They are joined as CommonJS,
// for which Node lets a program say what was compiled of it before. After tsc: node scripts/bundle.mjs
import { chmodSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { build, transform } from 'esbuild';
import { rollup } from 'rollup';

const DIST = resolve('dist');
const OUT = join(DIST, 'bin');

/**
 * Files that are joined further than their imports ask, each with the modules that it begins with: a first run over a
 * page opens two, over a PDF three. A module goes to the first file that needs it.
 */
const FILES = {
  ahead: ['cli/tune-engine.js', 'read/read-ahead.js'],
  gouji: ['cli/run.js', 'cli/effects.js'],
  extract: ['cli/extract/extract-command.js', 'extract.js', 'recheck.js'],
  html: ['read/html/read-html.js'],
  pdf: ['read/pdf/read-pdf.js', 'read/pdf/engine/pdfium/open-pdfium.js'],
};

/**
 * Packages that every run loads, in the files that they are joined into: finding, reading and compiling them where they lie
 * takes some 5 ms of a start. Their licences lie beside them.
 */
const JOINED_PACKAGES = { commander: './package-commander.js' };

/** A data file that a module loads when it needs it is looked for beside the bundle, not beside the module. */
const DATA_FILE = /(createRequire\(import\.meta\.url\)\(\s*)'(\.[^']+\.json)'/g;
const dataFiles = {
  name: 'data files',
  transform(code, path) {
    return code.replace(DATA_FILE, (_, call, name) => {
      const place = relative(OUT, join(dirname(path), name));
      return `${call}'${place.split(sep).join('/')}'`;
    });
  },
};

/** Data that a module imports, as text: V8 parses JSON in half the time of the same data as a program. */
const importedData = {
  name: 'imported data',
  load(path) {
    if (!path.endsWith('.json')) return null;
    const data = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
    return { code: `export default JSON.parse(${JSON.stringify(data)});`, moduleSideEffects: false };
  },
};

/** Comments and indentation are a third of the text, and signs beyond ASCII would double what V8 has to hold and scan. */
const SHORT = { charset: 'ascii', platform: 'node', minifyWhitespace: true, legalComments: 'none', lineLimit: 200 };

/** esbuild leaves regular expressions as they are written; in them an escape means the same. The start reads ASCII. */
const escaped = (code) => code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Last of all: the limit on lines breaks strings, and rollup would not find in them where the names of files are to stand. */
const shortened = {
  name: 'shortened',
  async generateBundle(_, files) {
    for (const chunk of Object.values(files)) chunk.code = escaped((await transform(chunk.code, SHORT)).code);
  },
};

/** Tells for a module in which of the files it goes; the others are left to the bundler. */
function fileFinder() {
  const fileOf = new Map();
  return (path, { getModuleInfo }) => {
    if (fileOf.size === 0) {
      for (const [file, roots] of Object.entries(FILES)) {
        const open = roots.map((root) => join(DIST, root));
        for (let module = open.pop(); module !== undefined; module = open.pop()) {
          if (fileOf.has(module)) continue;
          const info = getModuleInfo(module);
          if (info === null || info.isExternal) continue;
          fileOf.set(module, file);
          open.push(...info.importedIds);
        }
      }
    }
    return fileOf.get(path);
  };
}

async function joinPackage(name, file) {
  const contents = `module.exports = require(${JSON.stringify(name)});`;
  const entry = { contents, resolveDir: resolve('.'), loader: 'js' };
  const options = { ...SHORT, bundle: true, format: 'cjs', write: false, logLevel: 'warning' };
  const { outputFiles } = await build({ ...options, stdin: entry });
  writeFileSync(join(OUT, file), escaped(outputFiles[0].text));
}

/** The licences of the joined packages, which ask to stay with their code. */
function licences() {
  const packages = Object.keys(JOINED_PACKAGES).map((name) => name.match(/^(?:@[^/]+\/)?[^/]+/)[0]);
  return packages.map((name) => `${name}\n\n${readFileSync(join('node_modules', name, 'LICENSE'), 'utf8')}`);
}

rmSync(OUT, { recursive: true, force: true });
const bundle = await rollup({
  input: { main: join(DIST, 'cli/main.js'), 'extract-worker': join(DIST, 'cli/extract/extract-worker.js') },
  external: (name) => !/^[./]/.test(name),
  plugins: [dataFiles, importedData, shortened],
});
await bundle.write({
  dir: OUT,
  format: 'cjs',
  exports: 'auto',
  dynamicImportInCjs: false,
  interop: 'auto',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  hoistTransitiveImports: false,
  paths: JOINED_PACKAGES,
  manualChunks: fileFinder(),
});
await bundle.close();
for (const [name, file] of Object.entries(JOINED_PACKAGES)) await joinPackage(name, file);
writeFileSync(join(OUT, 'LICENSES.txt'), licences().join('\n\n'));
writeFileSync(join(OUT, 'package.json'), '{"type":"commonjs"}\n');
copyFileSync('scripts/bundle.start.cjs', join(OUT, 'gouji.js'));
chmodSync(join(OUT, 'gouji.js'), 0o755);
