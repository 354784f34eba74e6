/**
 * Runs an action, then what clears up behind it, whether it succeeds or fails. Where both fail, what the action threw is
 * thrown: it is the reason, and the other mostly follows from it.
 */
export async function clearAfter<Result>(
  action: () => Promise<Result>,
  clear: () => Promise<void>,
): Promise<Result> {
  let result: Result;
  try {
    result = await action();
  } catch (error) {
    await clear().catch(() => {});
    throw error;
  }
  await clear();
  return result;
}
