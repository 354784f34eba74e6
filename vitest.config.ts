import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/turn-of-runner.ts'],
    env: { TZ: 'UTC', NO_COLOR: '1' },
    restoreMocks: true,
    // One worker less than there are processors is the rule of the runner: of two, one would rest.
    maxWorkers: '100%',
    // A hang is what a limit is for; a machine that does other things too takes several times longer than one that rests.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
