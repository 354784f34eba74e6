import { COMMON_FLAGS, type Flag } from '../flags.js';

/** The flags of `gouji status`. */
export const STATUS_FLAGS: readonly Flag[] = [
  { flags: '--json', text: { en: 'print one JSON object', zh: '打印一个 JSON 对象' } },
  ...COMMON_FLAGS,
];

/** The flags of `gouji archive export`. */
export const WARC_FLAGS: readonly Flag[] = [
  {
    flags: '--warc <file>',
    text: { en: 'file to write, packed with gzip (.warc.gz)', zh: '要写出的文件，gzip 压缩（.warc.gz）' },
    isRequired: true,
  },
  ...COMMON_FLAGS,
];
