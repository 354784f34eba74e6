/**
 * What it says of a source, by its path, that no input of a run is of it: `gone` from where everything was looked for,
 * `unknown` where that could not be looked into, null where nobody asked for it.
 */
export type Absence = (path: string) => 'gone' | 'unknown' | null;
