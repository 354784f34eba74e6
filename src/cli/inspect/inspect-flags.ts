import { InvalidArgumentError } from 'commander';
import { COMMON_FLAGS, type Flag } from '../flags.js';

/** What the flags of `gouji inspect` say once they are understood. */
export interface InspectOptions {
  /** 1 for the first page; all pages unless given. */
  readonly page?: number;
  readonly output?: string;
  readonly color: boolean;
  readonly debug?: boolean;
}

/** The flags of `gouji inspect`. */
export const INSPECT_FLAGS: readonly Flag[] = [
  {
    flags: '--page <number>',
    text: {
      en: 'draw this page only, 1 for the first (default: all)',
      zh: '只画这一页，首页为 1（默认全部）',
    },
    parse: pageNumber,
  },
  {
    flags: '-o, --output <folder>',
    text: {
      en: 'folder for the pictures (default: inspect); other files in it stay as they are',
      zh: '图片所在文件夹（默认 inspect）；其中其他文件不变',
    },
  },
  ...COMMON_FLAGS,
];

function pageNumber(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('A page number is wanted, 1 for the first.');
}
