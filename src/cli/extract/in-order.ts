/** Work that has begun, and what it holds in memory until its result is taken. */
export interface Started<Result> {
  readonly result: Promise<Result>;
  readonly heldBytes: number;
}

/** How much work may be under way at once; asked before every further piece. */
export interface Room {
  readonly atOnce: number;
}

/** What the inputs of the work under way hold together, before no more is begun. A single larger one is let pass. */
const MOST_HELD_BYTES = 64 * 1024 * 1024;

/**
 * The results of work in the order in which it was begun, whichever ends first. No more is begun than the room and the
 * memory allow: a fast reader waits for a slow result that stands before it.
 */
export async function* inOrder<Result>(
  work: AsyncIterable<Started<Result>>,
  room: Room,
): AsyncGenerator<Result> {
  const waiting: Started<Result>[] = [];
  let heldBytes = 0;
  for await (const started of work) {
    // Waited for below; until then an error has to be nobody's fault.
    started.result.catch(() => {});
    waiting.push(started);
    heldBytes += started.heldBytes;
    while (waiting.length >= room.atOnce || heldBytes > MOST_HELD_BYTES) {
      const first = waiting.shift();
      if (first === undefined) break;
      yield await first.result;
      heldBytes -= first.heldBytes;
    }
  }
  for (const { result } of waiting) yield await result;
}
