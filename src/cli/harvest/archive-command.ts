import { exportWarc, HARVEST_CODES, verifyArchive } from '../../harvest/index.js';
import { counted } from '../../model/counted.js';
import type { Effects } from '../effects.js';
import { EXIT_CODES, type ExitCode } from '../exit-code.js';
import type { Language } from '../terminal/language.js';
import { tellNoArchive } from './no-archive.js';

type ArchiveEffects = Pick<Effects, 'stdout' | 'stderr'>;

/** `gouji archive verify`: compares every file of an archive with its log. Exit code 1 where something is wrong. */
export async function runArchiveVerify(
  folder: string,
  language: Language,
  effects: ArchiveEffects,
): Promise<ExitCode> {
  const { records, files, unnamed, tornBytes, problems } = await verifyArchive(folder);
  if (records === 0 && files === 0 && problems.length === 0) {
    await tellNoArchive(folder, language, effects.stderr);
    return EXIT_CODES.failures;
  }
  for (const { code, place, message } of problems) {
    const { meaning, remedy } = HARVEST_CODES[code];
    await effects.stderr.write(`${code} ${place}: ${meaning[language]} (${message}). ${remedy[language]}\n`);
  }
  await effects.stdout.write(
    language === 'zh'
      ? `记录 ${records} 条，完好文件 ${files} 个，未被记录引用 ${unnamed} 个，残行 ${tornBytes} 字节，问题 ${problems.length} 处\n`
      : `${counted(records, 'record')}, ${counted(files, 'sound file')}, ${unnamed} not named by the log, ${counted(tornBytes, 'byte')} of a torn line, ${counted(problems.length, 'problem')}\n`,
  );
  return problems.length > 0 ? EXIT_CODES.findings : EXIT_CODES.ok;
}

/** `gouji archive export --warc`: writes what an archive holds as a WARC file. */
export async function runArchiveExport(
  folder: string,
  options: { readonly warc: string },
  software: string,
  language: Language,
  effects: ArchiveEffects,
): Promise<ExitCode> {
  const count = await exportWarc(folder, options.warc, software);
  if (count === 0) {
    await tellNoArchive(folder, language, effects.stderr);
    return EXIT_CODES.failures;
  }
  await effects.stdout.write(
    language === 'zh'
      ? `${options.warc}：记录 ${count} 条\n`
      : `${options.warc}: ${counted(count, 'record')}\n`,
  );
  return EXIT_CODES.ok;
}
