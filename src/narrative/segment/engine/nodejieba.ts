import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Segmenter, TaggedWord, Tagger } from '../segmenter.js';

const NAME = 'nodejieba';

/** What is used of the package. Its types are not imported: it is optional, and absent on many machines. */
interface NodeJieba {
  load(paths?: { dict?: string; userDict?: string; idfDict?: string }): void;
  cut(text: string, useHmm: boolean): string[];
  tag(text: string): TaggedWord[];
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
let loadedBy: symbol | null = null;

/** Cuts by the words of one small dictionary alone. Null where the package is not there. */
export function nodeJiebaSegmenter(dictionary: string): Segmenter | null {
  const jieba = nodeJieba();
  if (!jieba) return null;
  const load = () => loadFromFiles(jieba, { dict: dictionary, userDict: '', idfDict: '件 1\n' });
  return { name: NAME, cut: loading(load, (text) => jieba.cut(text, false)) };
}

/** Cuts and tags by the dictionary of the package with `words` added; takes about 1 s. Null where the package is not there. */
export function nodeJiebaTagger(words: string): Tagger | null {
  const jieba = nodeJieba();
  if (!jieba) return null;
  const load = () => loadFromFiles(jieba, { userDict: words });
  return { name: NAME, tag: loading(load, (text) => jieba.tag(text)) };
}

/** Reads a text once the right dictionary is loaded. */
function loading<Word>(load: () => void, read: (text: string) => Word[]): (text: string) => Word[] {
  const self = Symbol(NAME);
  return (text) => {
    if (text === '') return [];
    if (loadedBy !== self) load();
    loadedBy = self;
    return read(text);
  };
}

/** The package reads dictionaries from files only: they stand in a temporary folder while it does. */
function loadFromFiles(jieba: NodeJieba, texts: Readonly<Record<string, string>>): void {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-dictionary-'));
  try {
    const paths = Object.entries(texts).map(([name, text]) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return [name, path] as const;
    });
    jieba.load(Object.fromEntries(paths));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
