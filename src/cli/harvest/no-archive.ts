import type { Bilingual, Language } from '../terminal/language.js';
import { refusalLine } from '../terminal/problem-line.js';
import type { TextOutput } from '../terminal/text-output.js';

/** Says on standard error that a folder holds no archive, or one in which nothing is. */
export async function tellNoArchive(folder: string, language: Language, stderr: TextOutput): Promise<void> {
  const text: Bilingual = {
    en: `there is nothing of an archive in ${folder}. Name the folder that gouji harvest fetches into.`,
    zh: `${folder} 中没有归档内容。请指明 gouji harvest 所用的归档文件夹。`,
  };
  await stderr.write(`${refusalLine('E_NOT_FOUND', text, language, (code) => code)}\n`);
}
