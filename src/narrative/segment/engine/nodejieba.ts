import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Segmenter } from '../segmenter.js';

/** What is used of the package. Its types are not imported: it is optional, and absent on many machines. */
interface NodeJieba {
  load(paths: Readonly<Record<'dict' | 'userDict' | 'idfDict', string>>): void;
  cut(text: string, useHmm: boolean): string[];
}

/** The package, or null where it is not installed or was not built. */
function nodeJieba(): NodeJieba | null {
  try {
    const loaded: NodeJieba = createRequire(import.meta.url)('nodejieba');
    return loaded;
  } catch {
    return null;
  }
}

/** The package holds one dictionary for the whole process: the one that was loaded last. */
let loaded: string | null = null;

/** Cuts by the words of one small dictionary alone. Null where the package is not there. */
export function nodeJiebaSegmenter(dictionary: string): Segmenter | null {
  const jieba = nodeJieba();
  if (!jieba) return null;
  return {
    cut: (text) => {
      if (text === '') return [];
      if (loaded !== dictionary) loadFromFiles(jieba, dictionary);
      loaded = dictionary;
      return jieba.cut(text, false);
    },
  };
}

/** The package reads dictionaries from files only: they stand in a temporary folder while it does. */
function loadFromFiles(jieba: NodeJieba, dictionary: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-dictionary-'));
  const written = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  try {
    jieba.load({
      dict: written('dict', dictionary),
      userDict: written('userDict', ''),
      // It refuses an empty one.
      idfDict: written('idfDict', '件 1\n'),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
