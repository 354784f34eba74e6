// Peers that run in Python: found where they are installed, timed in one process of their own.
import { spawnSync } from 'node:child_process';
import { median } from './median.mjs';

const TIMEOUT_MS = 300_000;
const WARM_UPS = 3;
// A version manager's python3 does not see what the system has installed.
const PYTHONS = ['python3', '/usr/bin/python3'];

/** A Python that has a module, and the version of that; null where none has. */
export function pythonWith(module) {
  for (const command of PYTHONS) {
    const ask = `import ${module}; print(${module}.__version__)`;
    const { status, stdout } = spawnSync(command, ['-c', ask], { encoding: 'utf8', timeout: TIMEOUT_MS });
    if (status === 0) return { command, version: stdout.trim() };
  }
  return null;
}

/**
 * Median (or what `choose` takes) of the processor milliseconds of a call, in one process, without its first ones.
 *
 * @param program defines `read()`; `path` is there
 */
export function repeatedly({ command }, program, path, { count, choose = median }) {
  const timed = `
import sys, time
path = sys.argv[1]
${program}
for run in range(${count + WARM_UPS}):
    start = time.process_time()
    read()
    print((time.process_time() - start) * 1000)
`;
  const { status, stdout, stderr } = spawnSync(command, ['-c', timed, path], {
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
  });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return choose(stdout.trim().split('\n').map(Number).slice(WARM_UPS));
}
