import { counted } from '../../model/counted.js';
import { faultOf } from '../../model/failure.js';
import type { Library } from '../../review/library/library.js';
import type { RunningServer, ServerOptions } from '../../review/server/serve.js';
import type { Effects } from '../effects.js';
import { EXIT_CODES, type ExitCode } from '../exit-code.js';
import { DATASET_FOLDER } from '../flags.js';
import type { Bilingual, Language } from '../terminal/language.js';
import { painterFor } from '../terminal/paint.js';
import { problemLine, refusalLine } from '../terminal/problem-line.js';

/** Flags of `gouji review`. */
export interface ReviewOptions {
  /** Folder to write static pages to, in place of serving them. */
  readonly build?: string;
  /** 0 for one that is free. */
  readonly port?: number;
  /** Folder of the archive that the sources came from. */
  readonly archive?: string;
  readonly color: boolean;
}

/** What `gouji review` needs of the world. */
export interface ReviewEffects extends Pick<Effects, 'stdout' | 'stderr' | 'env' | 'onInterrupt'> {
  readonly openLibrary: (
    folder: string,
    how: { readonly isWritable: boolean; readonly archive: string | null },
  ) => Promise<Library>;
  readonly serve: (
    library: Library,
    options: Pick<ServerOptions, 'port' | 'onFault'>,
  ) => Promise<RunningServer>;
  /** Answers how many files were written. */
  readonly buildSite: (library: Library, folder: string) => Promise<number>;
}

/** `gouji review`: shows a dataset in a browser until it is interrupted, or writes the same as files. Answers the exit code. */
export async function runReview(
  folder: string | undefined,
  options: ReviewOptions,
  language: Language,
  effects: ReviewEffects,
): Promise<ExitCode> {
  const output = folder ?? DATASET_FOLDER;
  const library = await effects.openLibrary(output, {
    isWritable: options.build === undefined,
    archive: options.archive ?? null,
  });
  try {
    if (library.rows.length === 0) {
      const paint = painterFor(effects.stderr, effects.env, options.color);
      await effects.stderr.write(`${refusalLine('E_NOT_FOUND', noReports(output), language, paint)}\n`);
      return EXIT_CODES.failures;
    }
    if (options.build === undefined) await serveUntilInterrupted(library, options, language, effects);
    else {
      const count = await effects.buildSite(library, options.build);
      await effects.stdout.write(`${built(count, options.build)[language]}\n`);
    }
    return EXIT_CODES.ok;
  } finally {
    await library.close();
  }
}

async function serveUntilInterrupted(
  library: Library,
  options: ReviewOptions,
  language: Language,
  effects: ReviewEffects,
): Promise<void> {
  let stopListening = () => {};
  const interrupted = new Promise<void>((resolve) => {
    stopListening = effects.onInterrupt(resolve);
  });
  const paint = painterFor(effects.stderr, effects.env, options.color);
  const server = await effects.serve(library, {
    port: options.port ?? 0,
    onFault: (error, path) => {
      const line = problemLine({ ...faultOf(error), path }, language, paint);
      // The browser is told as well: a terminal that takes no more text must not end the server.
      effects.stderr.write(`${line}\n`).catch(() => {});
    },
  });
  try {
    await effects.stdout.write(`${server.address}\n`);
    await effects.stderr.write(`${INSTRUCTION[language]}\n`);
    await interrupted;
  } finally {
    await server.close();
    stopListening();
  }
}

const INSTRUCTION: Bilingual = {
  en: 'Open this address in a browser of this machine; Ctrl-C ends.',
  zh: '请在本机浏览器中打开该地址；按 Ctrl-C 结束。',
};

function noReports(folder: string): Bilingual {
  return {
    en: `there is no report in ${folder}. Write a dataset there with gouji extract, or name another folder.`,
    zh: `${folder} 中没有报告。请先用 gouji extract 写出数据集，或另指文件夹。`,
  };
}

function built(count: number, folder: string): Bilingual {
  return { en: `${counted(count, 'file')} in ${folder}`, zh: `已在 ${folder} 写出 ${count} 个文件` };
}
