import { COMMON_FLAGS, DATASET_FLAGS, type DatasetRunOptions, type Flag, QUIET_FLAG } from '../flags.js';

/** Severities for `--fail-on`, from the gravest, and `never`. */
export const FAIL_ON = ['error', 'warning', 'note', 'never'] as const;

/** What the flags of `gouji extract` say once they are understood. */
export interface ExtractOptions extends DatasetRunOptions {
  readonly output?: string;
  readonly json?: boolean;
  readonly failOn: (typeof FAIL_ON)[number];
  readonly allowFailures?: boolean;
}

/** The flags of `gouji extract`. */
export const EXTRACT_FLAGS: readonly Flag[] = [
  {
    flags: '-o, --output <folder>',
    text: {
      en: 'folder for the dataset (default: output)',
      zh: '数据集所在文件夹（默认 output；用 --json 时不写文件）',
    },
  },
  {
    flags: '--json',
    text: {
      en: 'print one JSON object to standard output; write files only with -o',
      zh: '向标准输出打印一个 JSON 对象；另加 -o 才写文件',
    },
  },
  {
    flags: '--fail-on <severity>',
    text: {
      en: 'exit with 1 where there are findings of this severity or graver',
      zh: '有该级别或更重的发现时以 1 退出',
    },
    choices: FAIL_ON,
    default: 'never',
  },
  ...DATASET_FLAGS,
  {
    flags: '--allow-failures',
    text: {
      en: 'inputs that give nothing do not change the exit code; they are told and listed',
      zh: '读不出的输入不影响退出码；仍会提示并列出',
    },
  },
  QUIET_FLAG,
  ...COMMON_FLAGS,
];
