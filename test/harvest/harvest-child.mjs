// Harvests a list and kills itself at the nth step that touches the disk: argv = address, folder, n (0 = never).
// Prints that it is loaded, the address of everything that is finished, and at the end the number of its steps.
import fs from 'node:fs';
import { open } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const [address, folder, killAt] = [process.argv[2], process.argv[3], Number(process.argv[4])];
let steps = 0;

function step(half) {
  if (++steps !== killAt) return;
  half?.();
  process.kill(process.pid, 'SIGKILL');
}

for (const name of ['mkdir', 'open', 'writeFile', 'rename', 'rm', 'truncate']) {
  const original = fs.promises[name];
  fs.promises[name] = (...args) => {
    step();
    return original(...args);
  };
}
syncBuiltinESMExports();

const probe = await open(process.execPath, 'r');
const handles = Object.getPrototypeOf(probe);
await probe.close();
for (const name of ['writeFile', 'appendFile', 'sync', 'datasync']) {
  const original = handles[name];
  handles[name] = function (...args) {
    // A write may be cut in its middle.
    const bytes = Buffer.from(args[0] ?? '');
    step(() => name.endsWith('File') && fs.writeSync(this.fd, bytes.subarray(0, bytes.length / 2)));
    return original.apply(this, args);
  };
}

const { DEFAULT_SETTINGS, harvest, processHarvestEffects, WHOLE_RUN } = await import(
  '../../src/harvest/index.ts'
);

steps = 0;
fs.writeSync(1, 'loaded\n');
const effects = processHarvestEffects({ allowPrivate: true });
const manifest = await harvest({
  cards: [{ id: 'a', agency: 'a', kind: 'list', entries: [{ url: address }] }],
  folder,
  options: WHOLE_RUN,
  settings: {
    ...DEFAULT_SETTINGS,
    paceMs: Number(process.argv[5] ?? 1),
    allowPrivate: true,
    userAgent: 'gouji/test',
  },
  effects,
  signal: new AbortController().signal,
  onItem: ({ url }) => fs.writeSync(1, `${url}\n`),
});
await effects.close();
fs.writeSync(1, `complete ${manifest.complete}\nsteps ${steps}\n`);
