import { setImmediate } from 'node:timers/promises';
import { afterEach } from 'vitest';

// Tests that read hundreds of documents go on without a turn of the event loop: the calls of the runner would time out
// after a minute, which fails a run whose tests all pass.
afterEach(async () => {
  await setImmediate();
});
