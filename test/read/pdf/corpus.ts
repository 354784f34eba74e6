import { existsSync, readFileSync } from 'node:fs';

const CORPUS = new URL('../../../../shared/corpus/', import.meta.url);

/** True where the real documents with labelled figures lie beside the project. */
export const HAS_CORPUS = existsSync(CORPUS);

export function corpusBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, CORPUS)));
}

/** The labelled figures of a document, cell id to number. */
export function corpusTruth(name: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(new URL(`truth/${name}.json`, CORPUS), 'utf8')).cells;
}
