import { useEffect, useState } from 'preact/hooks';
import { ask, type Loaded } from './use-data.js';

/** The data of several paths below `data/`, in their order, once all of them are there. */
export function useAll<Value>(paths: readonly string[]): Loaded<readonly Value[]> {
  const key = paths.join('\n');
  const [loaded, setLoaded] = useState<{ key: string; result: Loaded<readonly Value[]> } | null>(null);
  useEffect(() => {
    let isWanted = true;
    Promise.all(paths.map((path) => ask<Value>(path))).then(
      (value) => isWanted && setLoaded({ key, result: { state: 'there', value } }),
      () => isWanted && setLoaded({ key, result: { state: 'failed' } }),
    );
    return () => {
      isWanted = false;
    };
  }, [key]);
  return loaded?.key === key ? loaded.result : { state: 'waiting' };
}
