import { useEffect, useState } from 'preact/hooks';

/** What was asked for: on its way, there, or not to be had. */
export type Loaded<Value> =
  | { readonly state: 'waiting' }
  | { readonly state: 'there'; readonly value: Value }
  | { readonly state: 'failed' };

const kept = new Map<string, Promise<unknown>>();

/** Asks for a path below `data/`; what has been asked for once is kept until `forget` is called. */
export function ask<Value>(path: string): Promise<Value> {
  const known = kept.get(path) ?? fetchJson(path);
  kept.set(path, known);
  known.catch(() => kept.delete(path));
  return known as Promise<Value>;
}

/** Asks again next time: what stands there has changed. */
export function forget(path: string): void {
  kept.delete(path);
}

/** The data of a path below `data/`; nothing is asked for while the path is null. */
export function useData<Value>(path: string | null, again = 0): Loaded<Value> {
  const [loaded, setLoaded] = useState<{ path: string | null; result: Loaded<Value> }>({
    path: null,
    result: { state: 'waiting' },
  });
  useEffect(() => {
    let isWanted = path !== null;
    if (path === null) return;
    ask<Value>(path).then(
      (value) => isWanted && setLoaded({ path, result: { state: 'there', value } }),
      () => isWanted && setLoaded({ path, result: { state: 'failed' } }),
    );
    return () => {
      isWanted = false;
    };
  }, [path, again]);
  return loaded.path === path ? loaded.result : { state: 'waiting' };
}

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(`data/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return await response.json();
}
